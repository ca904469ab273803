import type { Engine } from '../../engine/engine.ts';
import { identifier, staticSql } from '../../engine/sql.ts';
import type { TextSegment } from '../table/opened-table.ts';
import { uniqueName } from '../table/unique-name.ts';
import { canonicalTextSql } from './canonical-text.ts';

/** A column as the engine holds it: its heading, and the engine's name of its type. */
export interface StagedColumn {
  readonly name: string;
  readonly type: string;
}

/** SQL of the text of every column, by its position from 0: `c<position>`. */
export function columnTextsSql(columns: readonly StagedColumn[]): string {
  return columns
    .map(({ name, type }, position) => `${canonicalTextSql(identifier(name).quoted, type)} AS c${position}`)
    .join(', ');
}

/**
 * Writes every value of a stretch as text, once, in a table of its own: the values are searched for what gives people
 * away and then loaded, and writing a value costs more than reading it. The table is for the caller to drop.
 *
 * @param table the stretch as the engine holds it @param firstRow rows of the file before it
 */
export async function stageTexts(
  engine: Engine,
  table: string,
  columns: readonly StagedColumn[],
  firstRow: number,
): Promise<TextSegment> {
  const name = uniqueName('texts');
  const rowNumber = `CAST(row_number() OVER () + ${firstRow} AS INTEGER) AS row_no`;
  await engine.query(
    staticSql(`CREATE TEMP TABLE ${name} AS SELECT ${rowNumber}, ${columnTextsSql(columns)} FROM ${table}`),
  );
  const [count] = (await engine.query(staticSql(`SELECT count(*) AS n FROM ${name}`))).rows();
  return {
    relation: name,
    rowNumber: 'row_no',
    textOf: (position) => (position < columns.length ? `c${position}` : 'NULL'),
    mayHavePoints: true,
    rows: Number(count?.['n']),
  };
}
