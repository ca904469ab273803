import type { Engine } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import {
  mayHoldPersonNumberSql,
  type PersonNumberTally,
  personNumberCountSql,
  personNumberDigitsSql,
} from '../recognise/person-number.ts';
import type { TextSegment } from '../table/opened-table.ts';
import type { SeenColumn } from './tally-personal.ts';

/** A person number that has lost its leading zero. */
const fewestCharacters = 10;

/** Counts the numbers of ten and eleven digits in the columns that can hold any; `tallies` has one for each column. */
export async function tallyPersonNumbers(
  engine: Engine,
  segment: TextSegment,
  seen: readonly SeenColumn[],
  tallies: readonly PersonNumberTally[],
): Promise<void> {
  const positions = seen.flatMap(({ position, longest }) => (longest >= fewestCharacters ? [position] : []));
  if (positions.length === 0) return;
  const possible = positions.map((at) => `${mayHoldPersonNumberSql(segment.textOf(at))} AS p${at}`);
  const digits = positions.map((at) => personNumberDigitsSql(`p${at}`, `p${at}`));
  const counts = positions.map((at) => personNumberCountSql(`p${at}`));
  const result = await engine.query(
    staticSql(`SELECT ${counts.join(', ')} FROM (
      SELECT ${digits.join(', ')} FROM (SELECT ${possible.join(', ')} FROM ${segment.relation}) AS possible) AS digits`),
  );
  const [row] = result.rows();
  for (const at of positions) {
    const tally = tallies[at];
    if (tally === undefined) continue;
    tally.elevenDigits += Number(row?.[`p${at}_n`] ?? 0);
    tally.personNumbers += Number(row?.[`p${at}_p`] ?? 0);
    tally.tenDigits += Number(row?.[`p${at}_m`] ?? 0);
    tally.shortPersonNumbers += Number(row?.[`p${at}_q`] ?? 0);
  }
}
