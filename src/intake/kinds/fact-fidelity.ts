import { requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';

/** One row is one measurement of how closely a team follows the model. Scores of the two scales are never compared. */
export const factFidelity: KindDefinition = {
  id: 'fact_fidelity',
  aboutThings: true,
  columns: [
    requiredColumn('team_id', 'tekst', { identifier: true, synonyms: ['teamid', 'team_nr'] }),
    requiredColumn('dato', 'dato', { past: true, synonyms: ['maledato', 'måledato', 'dato_maling', 'dato_måling'] }),
    requiredColumn('skala', 'kode', {
      synonyms: ['versjon', 'modellskala'],
      codes: [
        { code: '2010N23', words: ['facts 2010', 'fact 2010', '2010', 'facts 2010 (norsk revisjon 2023)'] },
        { code: '2017RN23', words: ['fact 2017r', 'fact 2017', '2017r', '2017', 'fact 2017r (norsk versjon 2023)'] },
      ],
    }),
    requiredColumn('skar_total', 'desimal', {
      min: 1,
      max: 5,
      synonyms: ['skår_total', 'totalskar', 'totalskår', 'skar', 'skår', 'fidelity', 'modelltrohet'],
    }),
  ],
  oneOf: [],
  derived: [],
  rules: [],
  duplicateKeys: [['team_id', 'dato', 'skala']],
  periodColumns: ['dato'],
  kommuneColumn: null,
  missedWhenAbsent: [],
};
