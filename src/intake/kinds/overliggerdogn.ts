import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';
import { sektorCodes } from './shared-codes.ts';

/** One row is a month's nights of one kommune, counted by the sender. */
export const overliggerdogn: KindDefinition = {
  id: 'overliggerdogn',
  columns: [
    requiredColumn('periode', 'periode', {
      synonyms: ['maned', 'måned', 'mnd', 'tidsperiode'],
      parts: { first: ['ar', 'aar', 'år'], second: ['maned', 'måned', 'mnd'] },
    }),
    requiredColumn('komnr', 'komnr', {
      empty: 'warning',
      synonyms: ['kommunenr', 'kommune', 'kommunenummer', 'bostedskommune'],
    }),
    requiredColumn('dogn', 'heltall', {
      signs: true,
      min: 0,
      synonyms: ['døgn', 'overliggerdogn', 'overliggerdøgn', 'antall_dogn', 'antall_overliggerdogn'],
    }),
    optionalColumn('opphold', 'heltall', { signs: true, min: 0, synonyms: ['antall_opphold'] }),
    optionalColumn('pasienter', 'heltall', { signs: true, min: 0, synonyms: ['antall_pasienter'] }),
    optionalColumn('sektor', 'kode', { unreadable: 'error', synonyms: ['tjenesteomrade'], codes: sektorCodes }),
  ],
  oneOf: [],
  derived: [],
  rules: [],
  duplicateKeys: [['periode', 'komnr', 'sektor']],
  periodColumns: ['periode_fra', 'periode_til'],
  kommuneColumn: 'komnr',
  missedWhenAbsent: [],
};
