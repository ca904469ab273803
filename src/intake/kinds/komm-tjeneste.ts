import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is a period of a municipal service; both days are included, an empty `til` is still running. */
export const kommTjeneste: KindDefinition = {
  id: 'komm_tjeneste',
  columns: [
    requiredColumn('pid', 'tekst', {
      storage: 'UBIGINT',
      identifier: true,
      personal: true,
      synonyms: ['lopenr', 'løpenummer', 'pasient_id', 'pasientnokkel', 'pseudonym'],
    }),
    requiredColumn('kode', 'heltall', {
      storage: 'SMALLINT',
      min: 1,
      max: 99,
      synonyms: ['tjenestekode', 'tjenestetype', 'iplos_kode'],
    }),
    requiredColumn('fra', 'dato', { synonyms: ['fra_dato', 'fradato', 'startdato', 'start', 'fom'] }),
    optionalColumn('til', 'dato', {
      unreadable: 'error',
      openEnd: true,
      synonyms: ['til_dato', 'tildato', 'sluttdato', 'slutt', 'tom'],
    }),
  ],
  oneOf: [],
  derived: [],
  rules: [{ check: 'end-before-start', severity: 'error', column: 'til', against: 'fra', fails: 'til < fra' }],
  duplicateKeys: [['pid', 'kode', 'fra', 'til']],
  periodColumns: ['fra', 'til'],
  kommuneColumn: null,
  missedWhenAbsent: [],
};
