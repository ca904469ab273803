import { expect, it } from 'vitest';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { listLockedInSteps, listLockedNumbers } from '../../src/observations/locked-numbers.ts';
import { sampleObservation } from './observation-samples.ts';

const rows = Array.from({ length: 2600 }, (_, unit) =>
  sampleObservation({
    level: 'enhet',
    unit: String(unit),
    quality: unit % 5 === 0 ? 'adjusted' : 'locked',
    ...(unit % 7 === 0 ? { state: 'suppressed', value: null, numerator: null } : {}),
  }),
);

it('lists what is locked and measured, and lets others in while it does', () => {
  const columns = buildColumns(rows);
  const wanted = rows.filter((_, unit) => unit % 5 !== 0 && unit % 7 !== 0).map(({ unit }) => unit);
  expect(listLockedNumbers(columns).map(({ unit }) => unit)).toEqual(wanted);
  expect([...listLockedInSteps(columns)]).toHaveLength(1);
});
