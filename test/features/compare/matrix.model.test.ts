import { describe, expect, it } from 'vitest';
import {
  buildMatrix,
  findCell,
  type MatrixBasis,
  matrixPlaces,
  nameCell,
} from '../../../src/features/compare/matrix.model.ts';
import { sayCell } from '../../../src/features/compare/matrix-row.tsx';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { sampleObservation, samplePeriod } from '../../observations/observation-samples.ts';

const share = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', variant: '-', periodType: 'year' } as const;
const now = { ...share, period: '2025', numerator: 300, denominator: 1500, value: 0.2, lower: 0.18, upper: 0.22 };
const rows = [
  sampleObservation(now),
  sampleObservation({ ...now, period: '2024', value: 0.15, lower: 0.13, upper: 0.17 }),
  sampleObservation({ ...now, unit: 'H14', state: 'suppressed', value: null }),
  sampleObservation({ ...now, level: 'country', unit: '0', value: 0.2, lower: 0.195, upper: 0.205 }),
  sampleObservation({ ...now, indicator: 'prioriterte-grupper', profile: 'barn-og-unge' }),
];

function build(basis: MatrixBasis) {
  return buildMatrix(createObservationStore(buildColumns(rows)), geography, catalogue, {
    level: 'helsefellesskap',
    period: samplePeriod('2025'),
    basis,
    places: matrixPlaces(geography, 'helsefellesskap', 'H13', false),
  });
}

describe('the matrix', () => {
  it('has the 19 by name and the indicators that have numbers', () => {
    const { places, columns } = build('difference');
    expect(places).toHaveLength(19);
    expect(places.slice(0, 2).map(({ name }) => name)).toEqual(['Agder', 'Ahus']);
    expect(columns.map(({ definition }) => definition.id)).toEqual(['reinnleggelse-30d']);
  });

  it('leaves groups of patients to their pages', () => {
    expect(build('change').columns.map(({ definition }) => definition.id)).toEqual(['reinnleggelse-30d']);
  });

  it('judges against the year before or against all, by the one rule engine', () => {
    const at = (basis: MatrixBasis, unit: string) => {
      const matrix = build(basis);
      return matrix.cellAt(
        matrix.places.findIndex((place) => place.unit === unit),
        0,
      );
    };
    expect(at('change', 'H13').verdict).toBe('worse');
    expect(at('difference', 'H13').verdict).toBe('no-certain-change');
    expect(at('difference', 'H14')).toMatchObject({ verdict: 'not-comparable', observation: { value: null } });
    expect(at('difference', 'H01')).toMatchObject({ verdict: 'not-comparable', observation: null });
  });

  it('finds a chosen cell again where it still is, and nowhere else', () => {
    const matrix = build('change');
    const chosen = nameCell(matrix, { place: 1, column: 0 });
    expect(chosen).toEqual({ unit: 'H13', indicator: 'reinnleggelse-30d' });
    if (chosen === null) throw new Error('The cell has no name');
    expect(findCell(matrix, chosen)).toEqual({ place: 1, column: 0 });
    expect(findCell({ ...matrix, places: matrix.places.slice(1) }, chosen)).toEqual({ place: 0, column: 0 });
    expect(findCell({ ...matrix, places: matrix.places.slice(2) }, chosen)).toBeNull();
    expect(findCell({ ...matrix, columns: [] }, chosen)).toBeNull();
    expect(nameCell(matrix, { place: 19, column: 0 })).toBeNull();
    expect(nameCell(matrix, { place: 0, column: 1 })).toBeNull();
  });

  it('says a cell without a number in whole sentences', () => {
    const matrix = build('difference');
    const hidden = matrix.places.findIndex(({ unit }) => unit === 'H14');
    expect(sayCell(matrix, 'difference', hidden, 0)).toMatch(/ et annet\. Ikke sammenlignbart\.$/);
    expect(sayCell(matrix, 'difference', 1, 0)).toBe(
      'Ahus, Reinnleggelse 30 døgn: 20,0\u00a0%. Ingen sikker forskjell.',
    );
  });

  it('knows every kommune of the country, and marks those of the chosen helsefellesskap', () => {
    const all = matrixPlaces(geography, 'kommune', 'H13', true);
    expect(all).toHaveLength(geography.kommuner.length);
    expect(all.filter(({ chosen }) => chosen)).toHaveLength(geography.kommunerOf('H13').length);
    expect(matrixPlaces(geography, 'kommune', 'H13', false)).toHaveLength(geography.kommunerOf('H13').length);
  });
});
