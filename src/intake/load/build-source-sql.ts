import type { KindDefinition } from '../kinds/kind-definition.ts';
import type { ColumnSource } from '../recognise/column-mapping.ts';
import { lonePoint } from '../table/missing-texts.ts';
import type { TextSegment } from '../table/opened-table.ts';

function joinedText(source: ColumnSource, first: string, second: string): string {
  if (source.column.type === 'periode') {
    return `CASE WHEN regexp_matches(${second}, '[0-9]{4}') THEN ${second} ELSE ${first} || ' ' || ${second} END`;
  }
  if (source.column.type !== 'tid' && source.column.type !== 'dato') return `concat_ws(' ', ${first}, ${second})`;
  const clock = source.minutesOnly ? `intake_clock_of_minutes(${second})` : `intake_clock(${second})`;
  return `CASE WHEN ${first} IS NOT NULL THEN concat_ws(' ', intake_bare_date(${first}), ${clock}) END`;
}

/** Days of a sheet that nobody gave the form of a date are told by how the sheet counts them. */
function dayText(text: string): string {
  return `CASE WHEN regexp_full_match(${text}, '[0-9]{5}([.][0-9]+)?')
    THEN CAST(CAST(${text}[:5] AS INTEGER) + 1462 AS VARCHAR) || ${text}[6:] ELSE ${text} END`;
}

function textSql(source: ColumnSource, segment: TextSegment): string {
  const [first, second] = source.positions;
  const keepsPoint = !segment.mayHavePoints || source.column.signs === true;
  const textOf = (position: number): string =>
    keepsPoint ? segment.textOf(position) : `nullif(${segment.textOf(position)}, '${lonePoint}')`;
  const { type } = source.column;
  const bare = textOf(first);
  const text = segment.daysFrom1904 && (type === 'tid' || type === 'dato') ? dayText(`(${bare})`) : bare;
  return second === undefined ? text : joinedText(source, text, textOf(second));
}

/** SELECT of a segment's row numbers and the text of every canonical column, NULL where the file has none. */
export function buildSourceSql(kind: KindDefinition, sources: readonly ColumnSource[], segment: TextSegment): string {
  const byName = new Map(sources.map((source) => [source.column.name, source]));
  const texts = kind.columns.map(({ name }) => {
    const source = byName.get(name);
    const text = source === undefined ? 'CAST(NULL AS VARCHAR)' : textSql(source, segment);
    return `${text} AS r_${name}`;
  });
  return `SELECT ${[`${segment.rowNumber} AS row_no`, ...texts].join(', ')} FROM ${segment.relation}`;
}
