import type { Correction } from '../../domain/correction.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { sql, staticSql } from '../../engine/sql.ts';

const lineSign = '\u001e';
const cellSign = '\u001f';

const createSql = `create or replace table listed_correction (
  row_no integer, told_id varchar, opphold_id varchar, fra_dato date, til_dato date,
  art varchar, status varchar, registrert_dato date, komnr_ny varchar
)`;

function formatLine({ stay, from, to, art, status, registered, komnr }: Correction, row: number): string {
  const cells = [String(row), stay, from, to, art, status, registered ?? '', komnr ?? ''];
  return cells.map((cell) => cell.replaceAll(lineSign, ' ').replaceAll(cellSign, ' ')).join(cellSign);
}

/** Makes the list a table for questions about it; a date that cannot be read covers nothing. */
export async function listCorrections(
  engine: Engine,
  list: readonly Correction[],
  options: QueryOptions = {},
): Promise<void> {
  await engine.query(staticSql(createSql), options);
  if (list.length === 0) return;
  const text = list.map(formatLine).join(lineSign);
  await engine.query(
    sql`insert into listed_correction
      with line as (select string_split(unnest(string_split(${text}, chr(30))), chr(31)) as cells),
      told as (
        select
          cast(cells[1] as integer) as row_no, cells[2] as told_id, try_cast(cells[3] as date) as fra_dato,
          try_cast(cells[4] as date) as til_dato, cells[5] as art, cells[6] as status,
          try_cast(cells[7] as date) as registrert_dato, nullif(cells[8], '') as komnr_ny
        from line
      )
      select
        t.row_no, t.told_id, coalesce(a.kept_id, t.told_id), t.fra_dato, t.til_dato, t.art, t.status,
        t.registrert_dato, t.komnr_ny
      from told t
      left join correctable_alias a on a.opphold_id = t.told_id`,
    options,
  );
}
