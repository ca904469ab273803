import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';
import { retningCodes } from './shared-codes.ts';

/** One row is the number of reported incidents of one theme in a period. Free text about incidents is never taken in. */
export const avvik: KindDefinition = {
  id: 'avvik',
  columns: [
    requiredColumn('periode', 'periode', {
      synonyms: ['maned', 'måned', 'mnd', 'tidsperiode', 'kvartal'],
      parts: { first: ['ar', 'aar', 'år'], second: ['maned', 'måned', 'mnd'] },
    }),
    requiredColumn('retning', 'kode', { codes: retningCodes, synonyms: ['meldt_av', 'melder', 'avviksretning'] }),
    requiredColumn('komnr', 'komnr', {
      empty: 'warning',
      synonyms: ['kommunenr', 'kommune', 'kommunenummer'],
    }),
    requiredColumn('tema', 'kode', {
      openCodes: true,
      synonyms: ['avvikstema', 'kategori', 'avvikskategori', 'avvikstype'],
      codes: [
        { code: 'UTSKRIVNING', words: ['utskrivning/varsel', 'varsel', 'utskrivning og varsel'] },
        { code: 'EPIKRISE', words: ['epikrise/utskrivningsrapport', 'utskrivningsrapport'] },
        { code: 'LEGEMIDLER', words: ['legemiddel', 'legemiddelhåndtering', 'medisiner'] },
        { code: 'INNLEGGELSESRAPPORT', words: ['innleggelsesrapporter'] },
        { code: 'ELEKTRONISK_MELDING', words: ['elektroniske meldinger', 'plo-melding', 'meldingsutveksling'] },
        { code: 'TRANSPORT', words: ['pasientreiser'] },
        { code: 'HJELPEMIDLER', words: ['hjelpemiddel'] },
        { code: 'BARN_OG_UNGE', words: ['barn/unge', 'barn og unge', 'barn'] },
        { code: 'PHV_RUS', words: ['phv/rus', 'psykisk helse og rus', 'psykisk helse', 'rus'] },
        { code: 'ANNET', words: ['annen', 'øvrig', 'andre'] },
      ],
    }),
    requiredColumn('status', 'kode', {
      openCodes: true,
      synonyms: ['avviksstatus', 'saksstatus'],
      codes: [
        { code: 'MELDT', words: ['registrert', 'åpen', 'apen', 'ny'] },
        { code: 'UNDER_BEHANDLING', words: ['under behandling', 'til behandling'] },
        { code: 'LUKKET', words: ['avsluttet', 'ferdig', 'ferdigbehandlet'] },
        { code: 'AVVIST', words: ['ikke avvik'] },
      ],
    }),
    requiredColumn('antall', 'heltall', { signs: true, min: 0, synonyms: ['antall_avvik', 'avvik'] }),
    optionalColumn('lukket_innen_frist', 'heltall', {
      signs: true,
      min: 0,
      synonyms: ['lukket_i_tide', 'antall_lukket_innen_frist'],
    }),
  ],
  oneOf: [],
  derived: [],
  rules: [
    {
      check: 'part-above-whole',
      severity: 'error',
      column: 'lukket_innen_frist',
      against: 'antall',
      fails: 'lukket_innen_frist > antall',
    },
  ],
  duplicateKeys: [['periode', 'retning', 'komnr', 'tema', 'status']],
  periodColumns: ['periode_fra', 'periode_til'],
  kommuneColumn: 'komnr',
  missedWhenAbsent: [],
};
