import { requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is a kommune's share of admissions with a message, counted by the sender. */
export const ploAndel: KindDefinition = {
  id: 'plo_andel',
  columns: [
    requiredColumn('periode', 'periode', {
      synonyms: ['maned', 'måned', 'mnd', 'tidsperiode'],
      parts: { first: ['ar', 'aar', 'år'], second: ['maned', 'måned', 'mnd'] },
    }),
    requiredColumn('komnr', 'komnr', {
      empty: 'warning',
      synonyms: ['kommunenr', 'kommune', 'kommunenummer', 'bostedskommune'],
    }),
    requiredColumn('indikator', 'kode', {
      synonyms: ['kvalitetsindikator', 'maling'],
      codes: [
        {
          code: 'innleggelsesrapport',
          words: ['innleggelsesrapport-andel', 'andel innleggelsesrapporter', 'innleggelsesrapporter'],
        },
        {
          code: 'helseopplysning_24t',
          words: ['helseopplysning-24t', 'helseopplysning 24t', 'helseopplysninger innen 24 timer'],
        },
      ],
    }),
    requiredColumn('teller', 'heltall', { signs: true, min: 0, synonyms: ['antall_sendt', 'numerator'] }),
    requiredColumn('nevner', 'heltall', { signs: true, min: 0, synonyms: ['antall_innleggelser', 'denominator'] }),
  ],
  oneOf: [],
  derived: [],
  rules: [
    { check: 'part-above-whole', severity: 'error', column: 'teller', against: 'nevner', fails: 'teller > nevner' },
  ],
  duplicateKeys: [['periode', 'komnr', 'indikator']],
  periodColumns: ['periode_fra', 'periode_til'],
  kommuneColumn: 'komnr',
  missedWhenAbsent: [],
};
