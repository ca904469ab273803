import { plainCodes, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is an event on the way out of hospital: notices 1–4, answers 6 and 7, ready for transfer 12. */
export const ukpHendelse: KindDefinition = {
  id: 'ukp_hendelse',
  columns: [
    requiredColumn('opphold_id', 'tekst', {
      identifier: true,
      synonyms: ['oppholdsid', 'opphold_nokkel', 'oppholdnokkel', 'oppholdsnr', 'episode_id', 'aggrshoppid_lnr'],
    }),
    requiredColumn('ts', 'tid', {
      past: true,
      wantsTime: true,
      synonyms: ['tidspunkt', 'hendelse_tid', 'hendelsestidspunkt', 'dato_tid', 'dato'],
      parts: { first: ['dato', 'hendelsesdato'], second: ['klokkeslett', 'tid'] },
    }),
    requiredColumn('type', 'kode', {
      storage: 'TINYINT',
      synonyms: ['typetidspunkt', 'type_tidspunkt', 'hendelsestype', 'hendelse_type', 'hendelse'],
      codes: [
        { code: '1', words: ['varsel til kommunen om innlagt', 'varsel om innlagt pasient', 'innlagt'] },
        { code: '2', words: ['pasient utskrivningsklar', 'utskrivningsklar'] },
        { code: '3', words: ['varsel til kommunen om utskrivningsklar', 'meldt utskrivningsklar'] },
        { code: '4', words: ['avmelding', 'avmeldt'] },
        { code: '6', words: ['kommunen kan ikke ta imot', 'kan ikke ta imot'] },
        { code: '7', words: ['kommunen kan ta imot', 'kan ta imot'] },
        { code: '12', words: ['overføringsklar', 'overforingsklar'] },
        ...plainCodes('31', '32'),
      ],
    }),
  ],
  oneOf: [],
  derived: [],
  rules: [],
  duplicateKeys: [['opphold_id', 'ts', 'type']],
  periodColumns: ['ts'],
  kommuneColumn: null,
  missedWhenAbsent: [],
};
