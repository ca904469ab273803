import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';
import { messageStatusCodes, messageTypeCodes, retningCodes } from './shared-codes.ts';

/** One row is a care message between hospital and kommune. */
export const plo: KindDefinition = {
  id: 'plo',
  columns: [
    requiredColumn('melding_id', 'tekst', {
      identifier: true,
      synonyms: ['meldingsid', 'melding_nr', 'msgid', 'msg_id', 'meldingid'],
    }),
    optionalColumn('opphold_id', 'tekst', {
      identifier: true,
      synonyms: ['oppholdsid', 'opphold_nokkel', 'episode_id'],
    }),
    optionalColumn('pid', 'tekst', {
      storage: 'UBIGINT',
      identifier: true,
      personal: true,
      synonyms: ['lopenr', 'pasient_id', 'pasientnokkel', 'pseudonym'],
    }),
    requiredColumn('retning', 'kode', { synonyms: ['direction', 'meldingsretning'], codes: retningCodes }),
    requiredColumn('type', 'kode', {
      unreadable: 'warning',
      openCodes: true,
      synonyms: ['meldingstype', 'melding_type', 'msg_type'],
      codes: messageTypeCodes,
    }),
    requiredColumn('status', 'kode', {
      unreadable: 'warning',
      openCodes: true,
      synonyms: ['forsendelsesstatus', 'meldingsstatus'],
      codes: messageStatusCodes,
    }),
    requiredColumn('ts', 'tid', {
      past: true,
      wantsTime: true,
      synonyms: ['tidspunkt', 'sendt_tid', 'sendt_tidspunkt', 'meldingstid', 'meldingstidspunkt', 'dato_tid', 'dato'],
      parts: { first: ['dato', 'meldingsdato', 'sendt_dato'], second: ['klokkeslett', 'tid', 'sendt_klokkeslett'] },
    }),
    requiredColumn('komnr', 'komnr', {
      empty: 'warning',
      synonyms: ['kommunenr', 'kommune', 'kommunenummer', 'komnr_mottaker', 'komnr_bosted'],
    }),
  ],
  oneOf: [],
  derived: [],
  rules: [],
  duplicateKeys: [['melding_id']],
  periodColumns: ['ts'],
  kommuneColumn: 'komnr',
  hint: {
    column: 'type',
    words: ['innleggelsesrapport', 'helseopplysning', 'utskrivningsrapport', 'tverrfagligepikrise'],
  },
  missedWhenAbsent: [],
};
