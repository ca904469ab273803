import type { Engine } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import type { PersonalTally } from '../recognise/personal-tally.ts';
import type { TextSigns } from '../recognise/text-signs.ts';
import type { TextSegment } from '../table/opened-table.ts';
import { couldHoldPersonNumbers, isText } from './canonical-text.ts';
import type { StagedColumn } from './stage-texts.ts';

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

/** What is known of a column of a segment before its values are looked at. */
export interface SeenColumn {
  readonly position: number;
  /** Its values are texts, and so may be anything a person writes */
  readonly isText: boolean;
  /** Values that are not missing */
  readonly values: number;
  /** Bytes of the longest of them */
  readonly longest: number;
}

/** The columns of a segment that could tell of people: texts, and numbers long enough. */
export async function loadSeenColumns(
  engine: Engine,
  segment: TextSegment,
  columns: readonly StagedColumn[],
): Promise<readonly SeenColumn[]> {
  const telling = columns.flatMap(({ type }, position) =>
    couldHoldPersonNumbers(type) ? [{ position, isText: isText(type) }] : [],
  );
  if (telling.length === 0) return [];
  const facts = telling.map(({ position: at }) => {
    const text = segment.textOf(at);
    return `count(${text}) AS n${at}, max(strlen(${text})) AS l${at}`;
  });
  const [row] = (await engine.query(staticSql(`SELECT ${facts.join(', ')} FROM ${segment.relation}`))).rows();
  return telling.map((column) => ({
    ...column,
    values: Number(row?.[`n${column.position}`] ?? 0),
    longest: Number(row?.[`l${column.position}`] ?? 0),
  }));
}

/** Of each column, the unlike values that may tell something, one more than `mostUnlike` at most. */
async function loadUnlike(
  engine: Engine,
  segment: TextSegment,
  positions: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const unlike = positions.map((at) => {
    const values = `SELECT ${segment.textOf(at)} AS t FROM ${segment.relation}`;
    return `SELECT * FROM (SELECT DISTINCT ${at} AS at, t FROM (${values}) WHERE ${mayTell} LIMIT ${mostUnlike + 1})`;
  });
  const found = (await engine.query(staticSql(unlike.join(' UNION ALL ')))).rows();
  const texts = new Map<number, string[]>(positions.map((at) => [at, []]));
  for (const { at, t } of found) texts.get(Number(at))?.push(String(t));
  return texts;
}

/**
 * Counts what the texts of a segment give away. Most columns are settled by their unlike texts alone; where some of
 * those tell of people, every value is looked at in its order, as it is in a text file.
 */
export async function tallyPersonal(
  engine: Engine,
  segment: TextSegment,
  seen: readonly SeenColumn[],
  tallies: readonly PersonalTally[],
  signs: TextSigns,
): Promise<void> {
  const columns = seen.filter((column) => column.isText);
  if (columns.length === 0) return;
  const unlike = await loadUnlike(
    engine,
    segment,
    columns.map(({ position }) => position),
  );
  for (const { position: at, values } of columns) {
    const [tally, texts] = [tallies[at], unlike.get(at)];
    if (tally === undefined || texts === undefined) continue;
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
