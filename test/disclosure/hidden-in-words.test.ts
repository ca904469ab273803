import { expect, test } from 'vitest';
import { buildObservationPoint } from '../../src/charts/observation-point.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Observation, ObservationColumns } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { formatObservationCsv } from '../../src/package/observation-csv.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { formatObservation, formatObservationInterval } from '../../src/text/format-value.ts';
import { signExplanations } from '../../src/text/signs.ts';
import { drawObservations, randomDefinitions } from '../support/disclosure/random-numbers.ts';
import { createRandom } from '../support/random.ts';
import { policy, rowsOf, whole } from './gate-samples.ts';

const format = { kind: 'count', decimals: 0, unit: 'døgn' } as const;

function tell(columns: ObservationColumns) {
  return publish(columns, randomDefinitions, policy, geography, whole);
}

/** Everything that is drawn, read aloud or written of a number. */
function wordsOf(row: Observation): readonly unknown[] {
  const point = buildObservationPoint(format, row, { label: 'her', name: 'Her' });
  return [point, formatObservation(format, row), formatObservationInterval(format, row)];
}

test('a hidden number is drawn, read aloud and written the same whatever it is', () => {
  const random = createRandom(14);
  let hidden = 0;
  for (let run = 0; run < 40; run++) {
    for (const row of rowsOf(tell(buildColumns(drawObservations(random))))) {
      if (row.state !== 'suppressed') continue;
      hidden++;
      const point = { label: 'her', value: null, lower: null, upper: null, mark: 'suppressed', valueText: ':' };
      expect(wordsOf(row)).toEqual([{ ...point, text: `Her: ${signExplanations.suppressed}` }, ':', null]);
    }
  }
  expect(hidden).toBeGreaterThan(500);
});

test('numbers that are hidden can be others without a letter of a file being another', () => {
  const random = createRandom(15);
  for (let run = 0; run < 40; run++) {
    const columns = buildColumns(drawObservations(random));
    const published = tell(columns);
    const isHidden = rowsOf(published).map(({ state }) => state === 'suppressed');
    const blurred = { ...columns, value: columns.value.map((value, row) => (isHidden[row] ? value + 1 : value)) };
    expect(formatObservationCsv(tell(blurred))).toBe(formatObservationCsv(published));
  }
});
