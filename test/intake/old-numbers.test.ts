import { expect, test } from 'vitest';
import { geography } from '../../src/reference/geography-facts.ts';
import { intakeEngine, loadRows, readText } from '../support/intake.ts';

const engine = intakeEngine();

test('every kommunenummer that was retired since 2013 is carried to its kommune of today, or told of as split', async () => {
  const { carry } = geography;
  expect(carry).toHaveLength(481);
  const written = carry.flatMap(({ retired, komnr }) =>
    [...new Set([retired, String(Number(retired))])].map((text) => ({ text, komnr })),
  );
  const lines = written.map(({ text }, index) => `2025-01;${text};${index}`);
  const report = await readText(await engine(), ['periode;komnr;dogn', ...lines].join('\n'));
  const rows = await loadRows(await engine(), report, 'komnr');
  expect(rows.map((row) => row['komnr'])).toEqual(written.map(({ komnr }) => komnr));
  const count = (check: string): number | undefined =>
    report.problems.find((problem) => problem.check === check)?.count;
  const split = written.filter(({ komnr }) => komnr === null).length;
  expect(count('kommune-split')).toBe(split);
  expect(count('kommune-carried')).toBe(written.length - split);
});
