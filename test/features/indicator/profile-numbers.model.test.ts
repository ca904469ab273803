import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/domain/observation.ts';
import { listProfileNumbers } from '../../../src/features/indicator/profile-numbers.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore, type ObservationStore } from '../../../src/observations/observation-store.ts';
import { sampleObservation } from '../../observations/observation-samples.ts';

const readmission = definitionOf('reinnleggelse-30d');

function told(profile: string, value: number, period = '2025'): Observation {
  const key = { indicator: readmission.id, level: 'helsefellesskap', unit: 'H13', periodType: 'year' } as const;
  return sampleObservation({ ...key, profile, period, numerator: value * 100, denominator: 100, value });
}

function ask(store: ObservationStore, profile: string) {
  const { shown, onRequest } = listProfileNumbers(store, readmission, told(profile, 0));
  return {
    shown: shown.map(({ profile: { id }, current, previous }) => [id, current?.value, previous?.value]),
    onRequest: onRequest.map(({ id }) => id),
  };
}

describe('the number by every definition', () => {
  const rows = [told('skde', 0.12), told('ahus-67', 0.14), told('ahus-67', 0.15, '2024'), told('phv', 0.2)];
  const store = createObservationStore(buildColumns(rows));

  it('is told in the order of the definition, and psychiatry only when it is chosen', () => {
    expect(ask(store, 'ahus-67')).toEqual({
      shown: [
        ['ahus-67', 0.14, 0.15],
        ['skde', 0.12, undefined],
      ],
      onRequest: ['phv'],
    });
    expect(ask(store, 'phv')).toMatchObject({ onRequest: [] });
    expect(ask(store, 'phv').shown.map(([id]) => id)).toEqual(['ahus-67', 'skde', 'phv']);
  });

  it('is not told where there is but one', () => {
    const one = createObservationStore(buildColumns([told('ahus-67', 0.14), told('phv', 0.2)]));
    expect(ask(one, 'ahus-67')).toEqual({ shown: [], onRequest: [] });
  });
});
