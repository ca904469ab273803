import type { ChangeColumns, ChangeSummary } from '../../src/domain/delivery-change.ts';
import type { FileReport } from '../../src/domain/file-report.ts';
import type { ObservationColumns } from '../../src/domain/observation.ts';
import { keptShare, type RowChange } from '../../src/domain/row-change.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { catalogue, definitionOf } from '../../src/indicators/catalogue.ts';
import { computeObservations, proposeCut } from '../../src/indicators/compute.ts';
import { refreshDataSet } from '../../src/intake/data-set.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { diffColumns } from '../../src/observations/diff-columns.ts';
import { summariseChanges } from '../../src/observations/summarise-changes.ts';
import { compareRows } from '../../src/queries/compare-rows.ts';

/** A newer file and the earlier one it takes the place of. */
export interface ComparedPair {
  readonly before: FileReport;
  readonly after: FileReport;
  readonly rows: RowChange;
}

export interface DeliveryComparison {
  readonly pairs: readonly ComparedPair[];
  /** Earlier files of a kind that none of the new files is of; they are not compared */
  readonly unmatched: readonly FileReport[];
  readonly cutBefore: string | null;
  readonly cutAfter: string | null;
  readonly summary: ChangeSummary;
  readonly changes: ChangeColumns;
}

interface Observed {
  readonly cut: string | null;
  readonly columns: ObservationColumns;
}

async function observe(engine: Engine, files: readonly FileReport[]): Promise<Observed> {
  await refreshDataSet(engine, files);
  const cut = await proposeCut(engine);
  return { cut, columns: cut === null ? buildColumns([]) : await computeObservations(engine, { cut }) };
}

/** The new file of the same kind that keeps most of an earlier one's rows, and that no other has the place of. */
async function findNewer(
  engine: Engine,
  before: FileReport,
  free: readonly FileReport[],
): Promise<ComparedPair | null> {
  let best: ComparedPair | null = null;
  let most = -1;
  for (const after of free) {
    if (after.kind === null || after.kind !== before.kind) continue;
    const rows = await compareRows(engine, before, after);
    const kept = keptShare(rows) ?? 0;
    if (kept <= most) continue;
    most = kept;
    best = { before, after, rows };
  }
  return best;
}

/**
 * What changes when the new files take the place of earlier ones of the same kinds. New files that take no place are
 * there both before and after. Only accepted files count.
 */
export async function compareDeliveries(
  engine: Engine,
  earlier: readonly FileReport[],
  newer: readonly FileReport[],
): Promise<DeliveryComparison> {
  const after = newer.filter(({ status }) => status === 'accepted');
  const pairs: ComparedPair[] = [];
  const unmatched: FileReport[] = [];
  for (const before of earlier.filter(({ status }) => status === 'accepted')) {
    const free = after.filter((file) => !pairs.some((pair) => pair.after === file));
    const pair = await findNewer(engine, before, free);
    if (pair === null) unmatched.push(before);
    else pairs.push(pair);
  }
  const placeOf = new Map(pairs.map((pair) => [pair.after, pair.before]));
  const then = await observe(
    engine,
    after.map((file) => placeOf.get(file) ?? file),
  );
  const now = await observe(engine, after);
  const difference = diffColumns(then.columns, now.columns, (indicator) => definitionOf(indicator).kind);
  const order = catalogue.map(({ id }) => id);
  return {
    pairs,
    unmatched,
    cutBefore: then.cut,
    cutAfter: now.cut,
    summary: summariseChanges(difference, order),
    changes: difference.changes,
  };
}
