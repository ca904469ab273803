import { optionalColumn, plainCodes, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is a kommune's index stays and those of them that were followed by a readmission. */
export const reinnleggelser: KindDefinition = {
  id: 'reinnleggelser',
  columns: [
    requiredColumn('periode', 'periode', {
      synonyms: ['maned', 'måned', 'mnd', 'tidsperiode'],
      parts: { first: ['ar', 'aar', 'år'], second: ['maned', 'måned', 'mnd'] },
    }),
    requiredColumn('komnr', 'komnr', {
      empty: 'warning',
      synonyms: ['kommunenr', 'kommune', 'kommunenummer', 'bostedskommune'],
    }),
    optionalColumn('aldersgruppe', 'tekst', { synonyms: ['alder', 'aldersgrupper'] }),
    requiredColumn('primaeropphold', 'heltall', {
      signs: true,
      min: 0,
      synonyms: ['primæropphold', 'primaropphold', 'indeksopphold', 'antall_primaeropphold'],
    }),
    requiredColumn('reinnleggelser', 'heltall', {
      signs: true,
      min: 0,
      synonyms: ['antall_reinnleggelser', 'reinnlagte'],
    }),
    optionalColumn('profil', 'kode', {
      unreadable: 'error',
      synonyms: ['definisjon'],
      codes: plainCodes('ahus-67', 'nki', 'samhandlingsbarometer', 'skde', 'phv'),
    }),
  ],
  oneOf: [],
  derived: [],
  rules: [
    {
      check: 'ages-outside-profile',
      severity: 'warning',
      column: 'aldersgruppe',
      fails: "age_part(profil, aldersgruppe) = 'outside'",
    },
    {
      check: 'part-above-whole',
      severity: 'error',
      column: 'reinnleggelser',
      against: 'primaeropphold',
      fails: 'reinnleggelser > primaeropphold',
    },
  ],
  duplicateKeys: [['periode', 'komnr', 'aldersgruppe', 'profil']],
  periodColumns: ['periode_fra', 'periode_til'],
  kommuneColumn: 'komnr',
  missedWhenAbsent: [],
};
