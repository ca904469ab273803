import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadProblemPage } from '../../src/intake/problem-list.ts';
import { intakeEngine, readText } from '../support/intake.ts';

const engine = intakeEngine();
const headings = 'opphold_id;pid;inn_ts;ut_ts;omsorgsniva;innmate_hast;sektor;komnr_bosted;alder;kjonn;dod_dato';

/** A row of a stay where any field but those of the person may be wrong; death may come before admission. */
const row = fc
  .record({
    secret: fc.integer({ min: 1000, max: 9999 }),
    inn: fc.constantFrom('2025-02-01 10:00', '01.02.25', 'i går', '2025', ''),
    ut: fc.constantFrom('2025-02-03 10:00', '2025-01-01 10:00', 'x', ''),
    niva: fc.constantFrom('1', '9', ''),
    komnr: fc.constantFrom('3205', '9998', '', '301'),
    alder: fc.constantFrom('80', '200', 'gammel'),
    died: fc.constantFrom('1987-06-05', '05.06.1987', 'uleselig1987', ''),
  })
  .map(
    ({ secret, inn, ut, niva, komnr, alder, died }) =>
      `S${secret};HEMMELIG${secret};${inn};${ut};${niva};1;SOM;${komnr};${alder};2;${died}`,
  );

test('no message of any row repeats a value of a person, nor does the complete list', async () => {
  const running = await engine();
  let told = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
      const report = await readText(running, `${[headings, ...rows].join('\n')}\n`);
      const page = await loadProblemPage(running, report, { limit: 10_000 });
      const words = JSON.stringify([report.problems, page]);
      told += words.length;
      expect(words).not.toMatch(/HEMMELIG|1987/);
    }),
    { numRuns: 40 },
  );
  expect(told).toBeGreaterThan(10_000);
});
