import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** Codes of IPLOS: help at home, relief, day services, housing (12 and 13 before 29), coercion, care and stays. */
const serviceCodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 29];

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
    requiredColumn('fra', 'dato', { past: true, synonyms: ['fra_dato', 'fradato', 'startdato', 'start', 'fom'] }),
    optionalColumn('til', 'dato', {
      unreadable: 'error',
      openEnd: true,
      synonyms: ['til_dato', 'tildato', 'sluttdato', 'slutt', 'tom'],
    }),
  ],
  oneOf: [],
  derived: [],
  rules: [
    { check: 'end-before-start', severity: 'error', column: 'til', against: 'fra', fails: 'til < fra' },
    { check: 'service-before-1980', severity: 'error', column: 'fra', fails: "fra < DATE '1980-01-01'" },
    {
      check: 'service-code-unknown',
      severity: 'warning',
      column: 'kode',
      fails: `kode NOT IN (${serviceCodes.join(', ')})`,
    },
  ],
  duplicateKeys: [['pid', 'kode', 'fra', 'til']],
  periodColumns: ['fra', 'til'],
  kommuneColumn: null,
  missedWhenAbsent: [],
};
