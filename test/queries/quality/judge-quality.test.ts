import fc from 'fast-check';
import { expect, it } from 'vitest';
import { qualityChecks } from '../../../src/domain/quality-finding.ts';
import { checksFor } from '../../../src/queries/quality/judge-quality.ts';
import { allChecks } from '../../../src/queries/quality/quality-checks.ts';
import { findingWordings } from '../../../src/text/finding-text.ts';
import { buildReport } from '../../app/sample-report.ts';
import { intakeEngine } from '../../support/intake.ts';
import { askFiles, eventHeading, extract, stay, stayHeading } from './ask-files.ts';

const engine = intakeEngine();

const month = fc.integer({ min: 1, max: 6 });
const stayRow = fc
  .record({ id: fc.nat(40), pid: fc.nat(15), month, day: fc.integer({ min: 1, max: 20 }), nights: fc.nat(8) })
  .map(({ id, pid, month: m, day, nights }) => {
    const at = (d: number): string => `2025-0${m}-${String(d).padStart(2, '0')} 10:00`;
    return stay(id, pid, at(day), nights === 0 ? '' : at(day + nights), { komnr: id % 2 === 0 ? '3205' : '3207' });
  });
const eventRow = fc
  .record({ id: fc.nat(60), month, day: fc.integer({ min: 1, max: 28 }), type: fc.constantFrom(2, 3, 4) })
  .map(({ id, month: m, day, type }) => `${id};2025-0${m}-${String(day).padStart(2, '0')} 12:00;${type}`);

/** What was found, without the row numbers, that follow the rows. */
function told(asked: Awaited<ReturnType<typeof askFiles>>, order: readonly number[]): readonly string[] {
  return asked.findings
    .map((finding) => {
      const { check, kind, severity, count, of, column, fileId, otherFileId, examples } = finding;
      const files = [fileId, otherFileId]
        .filter((id) => id !== null)
        .map((id) => order[asked.files.findIndex((file) => file.id === id)])
        .sort();
      const places = qualityChecks[check].place === 'row' ? [] : examples;
      return JSON.stringify([check, kind, severity, count, of, column, files, places]);
    })
    .sort();
}

it('finds the same whatever the order of rows and files', async () => {
  const db = await engine();
  const rows = fc.record({
    first: fc.array(stayRow, { minLength: 5, maxLength: 40 }),
    second: fc.array(stayRow, { minLength: 5, maxLength: 40 }),
    events: fc.array(eventRow, { minLength: 5, maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(rows, async ({ first, second, events }) => {
      const texts = [extract(stayHeading, first), extract(stayHeading, second), extract(eventHeading, events)];
      const turned = [
        extract(eventHeading, [...events].reverse()),
        extract(stayHeading, [...second].reverse()),
        extract(stayHeading, [...first].reverse()),
      ];
      expect(told(await askFiles(db, turned), [2, 1, 0])).toEqual(told(await askFiles(db, texts), [0, 1, 2]));
    }),
    { numRuns: 4 },
  );
});

it('asks only what the loaded kinds can answer', () => {
  const kinds = (reports: Parameters<typeof checksFor>[0]): ReadonlySet<string> =>
    new Set(checksFor(reports).map(({ kind }) => kind));
  expect(kinds([buildReport({ kind: 'plo' })])).toEqual(new Set(['plo']));
  expect(checksFor([buildReport({ kind: 'plo' })]).map(({ id }) => id)).not.toContain('message-without-stay');
  expect(checksFor([buildReport({ status: 'refused' })])).toEqual([]);
});

it('has a question and words for every check, and no other', () => {
  const ids = Object.keys(qualityChecks).sort();
  const ofDeliveries = ['delivery-month-gone', 'delivery-kommune-gone', 'delivery-jump'];
  expect([...new Set([...allChecks.map(({ id }) => id), ...ofDeliveries])].sort()).toEqual(ids);
  expect(Object.keys(findingWordings).sort()).toEqual(ids);
});

it('calls nothing graver or lighter than the catalogue says', () => {
  for (const { id, judge } of allChecks) {
    const said = [judge(1, 1000), judge(90, 1000), judge(900, 1000), judge(1, null)].filter((one) => one !== null);
    const allowed: readonly string[] = qualityChecks[id].severities;
    expect(
      said.every((one) => allowed.includes(one)),
      id,
    ).toBe(true);
  }
});
