import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is a membership of a kommune, or of one bydel of it, in a team; both days are included. */
export const factTeamKommune: KindDefinition = {
  id: 'fact_team_kommune',
  aboutThings: true,
  columns: [
    requiredColumn('team_id', 'tekst', { identifier: true, synonyms: ['teamid', 'team_nr'] }),
    optionalColumn('komnr', 'komnr', { fromBydel: true, synonyms: ['kommunenr', 'kommune', 'kommunenummer'] }),
    optionalColumn('bydel', 'bydel', { synonyms: ['bydelsnr', 'bydelnr', 'bydelsnummer'] }),
    requiredColumn('fra', 'dato', { synonyms: ['fra_dato', 'fradato', 'startdato', 'gyldig_fra', 'med_fra'] }),
    optionalColumn('til', 'dato', {
      unreadable: 'error',
      openEnd: true,
      synonyms: ['til_dato', 'tildato', 'sluttdato', 'gyldig_til', 'med_til'],
    }),
  ],
  oneOf: [['komnr', 'bydel']],
  derived: [],
  rules: [
    { check: 'end-before-start', severity: 'error', column: 'til', against: 'fra', fails: 'til < fra' },
    {
      check: 'bydel-outside-kommune',
      severity: 'error',
      column: 'bydel',
      against: 'komnr',
      fails: 'bydel_komnr <> komnr',
    },
    {
      check: 'value-missing',
      severity: 'error',
      column: 'komnr',
      against: 'bydel',
      fails: 'r_komnr IS NULL AND r_bydel IS NULL',
    },
  ],
  duplicateKeys: [['team_id', 'komnr', 'bydel', 'fra']],
  periodColumns: ['fra', 'til'],
  kommuneColumn: 'komnr',
  missedWhenAbsent: [],
};
