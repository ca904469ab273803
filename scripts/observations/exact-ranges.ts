import { writeFile } from 'node:fs/promises';
import type { Audited, AuditedFamily } from '../../src/disclosure/audit/audit-publication.ts';
import { type ExactRange, findExactRanges } from '../../src/disclosure/audit/exact-ranges.ts';
import { loadSolver } from '../../src/disclosure/audit/load-solver.ts';
import { levels, observationStates, periodTypes } from '../../src/domain/observation.ts';
import { writeAuditList } from '../../src/intake/audit-list.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { reportAudit } from '../../src/session/report-audit.ts';
import { formatExactProgress, formatExactSum } from '../../src/text/audit-text.ts';

/** Seconds for one end of one count where it is hard. */
const patience = 5;
const tellEvery = 0.1;

const suppressed = observationStates.indexOf('suppressed');

function findAll(audited: Audited, highs: Awaited<ReturnType<typeof loadSolver>>): ReadonlyMap<number, ExactRange> {
  const { state } = audited.published;
  const rows = new Set([...state.keys()].filter((row) => state[row] === suppressed));
  const found = new Map<number, ExactRange>();
  const started = performance.now();
  let told = 0;
  for (const { range, done } of findExactRanges(audited, highs, { rows, patience })) {
    if (range !== null) found.set(range.row, range);
    if (done < told + tellEvery) continue;
    told = done;
    console.error(formatExactProgress(done, ((performance.now() - started) * (1 - done)) / (1000 * done)));
  }
  return found;
}

/** What the ranges are written beside. */
export interface RangesContext {
  readonly out: string;
  readonly cut: string;
  readonly nameOf: (indicator: string) => string;
}

/** Writes the smallest and the largest that every hidden number may be. Not for sharing. */
export async function writeExactRanges(
  audited: Audited,
  families: readonly AuditedFamily[],
  { out, cut, nameOf }: RangesContext,
): Promise<void> {
  const found = findAll(audited, await loadSolver());
  const everything = {
    helsefellesskap: geography.helsefellesskap.map(({ id }) => id),
    levels: [...levels],
    indicators: [...audited.published.indicator.words],
    periodTypes: [...periodTypes],
    from: '0001-01-01',
    to: '9999-12-31',
  };
  const report = reportAudit(audited, families, everything, found);
  const names = { indicator: nameOf, unit: geography.unitName };
  const pieces: string[] = [];
  for await (const piece of writeAuditList(report, 'csv', { names, cut })) pieces.push(String(piece));
  await writeFile(out, pieces.join(''));
  const exact = [...found.values()].filter(({ isExact }) => isExact).length;
  console.error(formatExactSum(exact, report.numbers.length));
}
