import type { Observation } from '../../src/domain/observation.ts';
import type { SplitId, SplitNumbers } from '../../src/domain/split.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { computeSplit } from '../../src/indicators/split/compute-split.ts';
import { readRow } from '../../src/observations/read-row.ts';
import type { Command } from './command.ts';

/** An observation of one group. */
export interface GroupObservation extends Observation {
  readonly split: SplitId;
  readonly group: string;
}

/** Every definition that is asked for and can be divided. */
export async function computeSplits(
  engine: Engine,
  { cut, indicators, periodTypes }: Command,
  split: SplitId,
): Promise<readonly SplitNumbers[]> {
  const yearToDate = periodTypes?.includes('year-to-date');
  const found: SplitNumbers[] = [];
  for (const { id: indicator, profiles, splits } of catalogue) {
    if (splits?.includes(split) !== true || indicators?.includes(indicator) === false) continue;
    for (const { id: profile } of profiles) {
      const numbers = await computeSplit(engine, { indicator, profile, split }, { cut, yearToDate });
      if (numbers !== null) found.push(numbers);
    }
  }
  return found;
}

/** Group by group, in the order of the catalogue. */
export function* listGroupRows(splits: readonly SplitNumbers[]): Generator<GroupObservation> {
  for (const { split, groups } of splits) {
    for (const { group, columns } of groups) {
      for (let row = 0; row < columns.length; row += 1) yield { ...readRow(columns, row), split, group };
    }
  }
}
