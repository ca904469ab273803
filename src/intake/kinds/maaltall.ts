import { shareIds } from '../../domain/indicator-ids.ts';
import { optionalColumn, requiredColumn } from './column.ts';
import type { KindDefinition } from './kind-definition.ts';
import { isUnknownIndicator, listIds } from './known-indicator.ts';

/** One row is a target that holds from a day on, for one unit or for every unit of a level. */
export const maaltall: KindDefinition = {
  id: 'maaltall',
  aboutThings: true,
  columns: [
    requiredColumn('indikator', 'tekst', { synonyms: ['indikator_id'] }),
    requiredColumn('niva', 'kode', {
      synonyms: ['nivå', 'level'],
      codes: [
        { code: 'country', words: ['landet', 'nasjonalt', 'norge'] },
        { code: 'rhf', words: ['regionalt helseforetak'] },
        { code: 'helsefellesskap', words: ['helsefelleskap'] },
        { code: 'region', words: [] },
        { code: 'kommune', words: ['kommuner'] },
        { code: 'bydel', words: [] },
        { code: 'enhet', words: ['avdeling', 'sykehus'] },
      ],
    }),
    optionalColumn('enhet', 'tekst', { synonyms: ['enhet_id', 'unit'] }),
    requiredColumn('fra', 'dato', { synonyms: ['gjelder_fra', 'fra_dato', 'gyldig_fra'] }),
    requiredColumn('verdi', 'desimal', { percent: true, synonyms: ['mal', 'mål', 'maltall', 'måltall', 'malverdi'] }),
  ],
  oneOf: [],
  derived: [],
  rules: [
    { check: 'indicator-unknown', severity: 'error', column: 'indikator', fails: isUnknownIndicator },
    {
      check: 'share-above-whole',
      severity: 'error',
      column: 'verdi',
      fails: `indikator IN (${listIds(shareIds)}) AND verdi > 1`,
    },
  ],
  duplicateKeys: [['indikator', 'niva', 'enhet', 'fra']],
  periodColumns: [],
  kommuneColumn: null,
  missedWhenAbsent: [],
};
