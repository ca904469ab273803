import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is the patients of one kommune with digital home follow-up of one form, counted by the sender. */
export const dho: KindDefinition = {
  id: 'dho',
  columns: [
    requiredColumn('periode', 'periode', {
      synonyms: ['maned', 'måned', 'mnd', 'tidsperiode', 'kvartal'],
      parts: { first: ['ar', 'aar', 'år'], second: ['maned', 'måned', 'mnd'] },
    }),
    requiredColumn('komnr', 'komnr', {
      empty: 'warning',
      synonyms: ['kommunenr', 'kommune', 'kommunenummer', 'bostedskommune'],
    }),
    requiredColumn('eier', 'kode', {
      synonyms: ['ansvarlig', 'tjenesteeier'],
      codes: [
        { code: 'KOMMUNE', words: ['kommunen', 'kommunal'] },
        { code: 'HF', words: ['helseforetak', 'helseforetaket', 'sykehus', 'sykehuset'] },
        { code: 'FELLES', words: ['begge', 'kommune og hf'] },
      ],
    }),
    requiredColumn('form', 'kode', {
      synonyms: ['dho_form', 'oppfolgingsform', 'oppfølgingsform'],
      codes: [
        { code: 'KOMMUNIKASJON', words: ['digital kommunikasjon'] },
        {
          code: 'OPPFOLGING',
          words: ['oppfølging', 'oppfølging basert på pasientdata', 'medisinsk avstandsoppfølging'],
        },
        { code: 'BEHANDLINGSPROGRAM', words: ['nettbasert behandlingsprogram', 'nettbasert behandling'] },
        { code: 'OPPLARING', words: ['opplæring', 'pasientopplæring'] },
      ],
    }),
    optionalColumn('diagnosegruppe', 'tekst', { synonyms: ['diagnose_gruppe', 'pasientgruppe'] }),
    requiredColumn('aktive_siste_dag', 'heltall', {
      signs: true,
      min: 0,
      synonyms: ['aktive', 'aktive_pasienter', 'pasienter_aktive_siste_dag', 'antall_aktive'],
    }),
    optionalColumn('nye', 'heltall', { signs: true, min: 0, synonyms: ['nye_pasienter', 'antall_nye'] }),
    optionalColumn('avsluttet', 'heltall', { signs: true, min: 0, synonyms: ['avsluttede', 'avsluttede_pasienter'] }),
  ],
  oneOf: [],
  derived: [],
  rules: [],
  duplicateKeys: [['periode', 'komnr', 'eier', 'form', 'diagnosegruppe']],
  periodColumns: ['periode_fra', 'periode_til'],
  kommuneColumn: 'komnr',
  missedWhenAbsent: [],
};
