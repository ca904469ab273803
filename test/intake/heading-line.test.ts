import { describe, expect, test } from 'vitest';
import { intakeEngine, readText } from '../support/intake.ts';

const table = 'opphold_id;ts;type\n1;2025-02-01 10:00;3\n1;2025-02-02 10:00;4\n';

describe('a chosen line of the heading', () => {
  const engine = intakeEngine();

  test.each([
    [4, table],
    [400, table],
    [4, table.trimEnd()],
    [4, table.replaceAll('\n', '\r\n')],
  ])('line %i is beyond the end, and told so', async (headingLine, text) => {
    const report = await readText(await engine(), text, { choices: { headingLine } });
    expect(report.status).toBe('refused');
    expect(report.problems.map(({ check, examples }) => [check, examples[0]?.expected])).toEqual([
      ['heading-line-beyond', 'Overskrifter på en linje fra 1 til 3'],
    ]);
  });

  test('the last line is a heading without rows', async () => {
    const text = '1;2;3\nKilde\nopphold_id;ts;type\n';
    const report = await readText(await engine(), text, { choices: { headingLine: 3 } });
    expect(report.problems.map(({ check }) => check)).toContain('header-only');
  });

  test('a line that is there is used', async () => {
    const report = await readText(await engine(), table, { choices: { headingLine: 1 } });
    expect(report).toMatchObject({ status: 'accepted', rowsAccepted: 2 });
  });
});
