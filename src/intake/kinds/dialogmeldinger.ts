import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';
import { dialogTypeCodes, messageStatusCodes, retningCodes } from './shared-codes.ts';

/** One row is a count for a period, or one message with a time; never both. */
export const dialogmeldinger: KindDefinition = {
  id: 'dialogmeldinger',
  columns: [
    optionalColumn('periode', 'periode', {
      unreadable: 'error',
      synonyms: ['maned', 'måned', 'mnd', 'tidsperiode', 'ar_maned', 'aar_mnd'],
      parts: { first: ['ar', 'aar', 'år'], second: ['maned', 'måned', 'mnd'] },
    }),
    optionalColumn('ts', 'tid', {
      past: true,
      unreadable: 'error',
      synonyms: ['tidspunkt', 'sendt_tid', 'sendt_tidspunkt', 'meldingstid', 'dato'],
    }),
    requiredColumn('retning', 'kode', { synonyms: ['direction', 'meldingsretning'], codes: retningCodes }),
    optionalColumn('komnr', 'komnr', { synonyms: ['kommunenr', 'kommune', 'kommunenummer'] }),
    optionalColumn('antall', 'heltall', {
      signs: true,
      storage: 'BIGINT',
      unreadable: 'error',
      min: 0,
      synonyms: ['antall_meldinger', 'antall_dialogmeldinger', 'sum', 'count'],
    }),
    optionalColumn('melding_id', 'tekst', {
      identifier: true,
      synonyms: ['meldingsid', 'msgid', 'msg_id', 'meldingid'],
    }),
    optionalColumn('type', 'kode', {
      openCodes: true,
      synonyms: ['meldingstype', 'melding_type', 'msg_type'],
      codes: dialogTypeCodes,
    }),
    optionalColumn('status', 'kode', {
      openCodes: true,
      synonyms: ['forsendelsesstatus', 'meldingsstatus'],
      codes: messageStatusCodes,
    }),
  ],
  oneOf: [
    ['periode', 'ts'],
    ['antall', 'ts'],
  ],
  derived: [],
  rules: [
    {
      check: 'value-missing',
      severity: 'error',
      column: 'periode',
      against: 'ts',
      fails: 'periode IS NULL AND ts IS NULL AND r_periode IS NULL AND r_ts IS NULL',
    },
    {
      check: 'value-missing',
      severity: 'error',
      column: 'antall',
      against: 'periode',
      fails: 'periode IS NOT NULL AND ts IS NULL AND r_antall IS NULL',
    },
  ],
  duplicateKeys: [
    ['melding_id', 'ts', 'retning'],
    ['periode', 'retning', 'komnr', 'type', 'status'],
  ],
  periodColumns: ['periode_fra', 'periode_til', 'ts'],
  kommuneColumn: 'komnr',
  hint: { column: 'type', words: ['dialog'] },
  missedWhenAbsent: [],
};
