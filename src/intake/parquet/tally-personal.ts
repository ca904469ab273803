import type { Engine } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import type { PersonalTally } from '../recognise/personal-tally.ts';
import type { TextSigns } from '../recognise/text-signs.ts';
import type { TextSegment } from '../table/opened-table.ts';

/**
 * What could be a name, an address, a telephone number or a sentence; dates, numbers and identifiers are not. Told by
 * where the spaces are, for that costs the engine far less than a pattern.
 */
const mayTell = `CASE
  WHEN t >= ':' THEN contains(t, ' ') OR contains(t, '@') OR contains(t, ',') OR NOT regexp_matches(t, '[0-9]')
  WHEN t >= '0' THEN t LIKE '____ %' OR t LIKE '___ %' OR t LIKE '__ %' OR starts_with(t, '0047') OR strlen(t) > 36
  ELSE strlen(t) > 2 END`;

/** Columns of more unlike texts than this in one stretch are looked at value by value. */
const mostUnlike = 500;

const encoder = new TextEncoder();
const buffer = new Uint8Array(4096);

function signsOfText(text: string, signs: TextSigns): number {
  const { written } = encoder.encodeInto(text, buffer);
  return signs.of(buffer, 0, written);
}

interface SeenColumn {
  readonly values: number;
  readonly texts: readonly string[];
}

/** Of each column, how many values there are and the unlike ones that may tell something, one more than `mostUnlike` at most. */
async function loadUnlike(
  engine: Engine,
  segment: TextSegment,
  positions: readonly number[],
): Promise<ReadonlyMap<number, SeenColumn>> {
  const counts = positions.map((at) => `count(${segment.textOf(at)}) AS n${at}`);
  const [row] = (await engine.query(staticSql(`SELECT ${counts.join(', ')} FROM ${segment.relation}`))).rows();
  const unlike = positions.map(
    (
      at,
    ) => `SELECT * FROM (SELECT DISTINCT ${at} AS at, t FROM (SELECT ${segment.textOf(at)} AS t FROM ${segment.relation})
      WHERE ${mayTell} LIMIT ${mostUnlike + 1})`,
  );
  const found = (await engine.query(staticSql(unlike.join(' UNION ALL ')))).rows();
  const texts = new Map<number, string[]>(positions.map((at) => [at, []]));
  for (const { at, t } of found) texts.get(Number(at))?.push(String(t));
  return new Map([...texts].map(([at, own]) => [at, { values: Number(row?.[`n${at}`] ?? 0), texts: own }]));
}

/**
 * Counts what the texts of a segment give away. Most columns are settled by their unlike texts alone; where some of
 * those tell of people, every value is looked at in its order, as it is in a text file.
 */
export async function tallyPersonal(
  engine: Engine,
  segment: TextSegment,
  positions: readonly number[],
  tallies: readonly PersonalTally[],
  signs: TextSigns,
): Promise<void> {
  if (positions.length === 0) return;
  for (const [at, { values, texts }] of await loadUnlike(engine, segment, positions)) {
    const tally = tallies[at];
    if (tally === undefined) continue;
    if (texts.length <= mostUnlike && texts.every((text) => signsOfText(text, signs) === 0)) {
      tally.pass(values);
      continue;
    }
    const column = `SELECT ${segment.textOf(at)} AS t FROM ${segment.relation}`;
    for (const { t } of (await engine.query(staticSql(column))).rows()) {
      if (t !== null && t !== undefined) tally.add(signsOfText(String(t), signs), signs.hash);
    }
  }
}
