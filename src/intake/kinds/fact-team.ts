import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is an outreach team. */
export const factTeam: KindDefinition = {
  id: 'fact_team',
  aboutThings: true,
  columns: [
    requiredColumn('team_id', 'tekst', { identifier: true, synonyms: ['teamid', 'team_nr'] }),
    requiredColumn('navn', 'tekst', { synonyms: ['teamnavn', 'team_navn'] }),
    requiredColumn('type', 'kode', {
      synonyms: ['teamtype', 'team_type'],
      codes: [
        { code: 'ACT', words: ['act-team'] },
        { code: 'FACT', words: ['fact-team'] },
        { code: 'FACT_UNG', words: ['fact ung', 'factung', 'fact-ung'] },
        { code: 'FACT_SIKKERHET', words: ['fact sikkerhet', 'sikkerhets-fact', 'fact-sikkerhet'] },
      ],
    }),
    requiredColumn('status', 'kode', {
      codes: [
        { code: 'forprosjekt', words: ['for-prosjekt', 'planlagt'] },
        { code: 'prosjekt', words: [] },
        { code: 'drift', words: ['i drift', 'ordinær drift'] },
        { code: 'nedlagt', words: ['avsluttet', 'lagt ned'] },
      ],
    }),
    requiredColumn('start', 'dato', { synonyms: ['startdato', 'oppstart', 'fra'] }),
    optionalColumn('slutt', 'dato', {
      unreadable: 'error',
      openEnd: true,
      synonyms: ['sluttdato', 'nedlagt_dato', 'til'],
    }),
  ],
  oneOf: [],
  derived: [],
  rules: [{ check: 'end-before-start', severity: 'error', column: 'slutt', against: 'start', fails: 'slutt < start' }],
  duplicateKeys: [['team_id', 'status', 'start']],
  periodColumns: ['start', 'slutt'],
  kommuneColumn: null,
  missedWhenAbsent: [],
};
