import type { Engine } from '../../src/engine/engine.ts';

const columns = {
  opphold: `opphold_id varchar, pid varchar, inn_ts timestamp, ut_ts timestamp, date_only boolean default false,
    omsorgsniva tinyint default 1, innmate_hast tinyint default 1, uttilstand tinyint, sektor varchar default 'SOM',
    fagomrade varchar, enhet varchar default 'Medisin', komnr_bosted varchar default '3205', komnr_opphold varchar,
    bydel varchar, alder smallint default 80, kjonn tinyint default 2, hdiag varchar, bdiag varchar,
    utskrklar_dato timestamp, epikrise_ts timestamp, dod_dato date, til_sted varchar, fra_sted varchar, debitor integer,
    mottar_tjenester boolean, rehab boolean`,
  ukp_hendelse: 'opphold_id varchar, ts timestamp, type tinyint',
  rettelse: `opphold_id varchar, fra_dato date, til_dato date, art varchar, status varchar default 'innvilget',
    registrert_dato date, komnr_ny varchar, av varchar`,
  plo: `melding_id varchar, opphold_id varchar, pid varchar, retning varchar, type varchar, status varchar,
    ts timestamp, komnr varchar`,
  komm_tjeneste: 'pid varchar, kode smallint, fra date, til date',
  dialogmeldinger: `periode varchar, periode_fra date, periode_til date, ts timestamp, retning varchar, komnr varchar,
    antall bigint, melding_id varchar, type varchar, status varchar`,
  fact_team: 'team_id varchar, navn varchar, type varchar, status varchar, start date, slutt date',
  fact_team_kommune: 'team_id varchar, komnr varchar, bydel varchar, fra date, til date',
  fact_tall: `team_id varchar, periode varchar, periode_fra date, periode_til date, arsverk_besatt double,
    arsverk_planlagt double, pasienter_aktive integer, pasienter_nye integer, pasienter_avsluttet integer,
    venteliste integer`,
  overliggerdogn: `periode varchar, periode_fra date, periode_til date, komnr varchar, dogn integer, opphold integer,
    pasienter integer, sektor varchar`,
  reinnleggelser: `periode varchar, periode_fra date, periode_til date, komnr varchar, aldersgruppe varchar,
    primaeropphold integer, reinnleggelser integer, profil varchar`,
  plo_andel: `periode varchar, periode_fra date, periode_til date, komnr varchar, indikator varchar, teller integer,
    nevner integer`,
} as const;

type Relation = keyof typeof columns;
type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;
/** Rows of the canonical tables; columns left out have an ordinary stay's value. */
export type Rows = Readonly<Partial<Record<Relation, readonly Row[]>>>;

function toLiteral(cell: Cell): string {
  return typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);
}

function toInsert(relation: string, row: Row, number: number): string {
  const cells = { file_id: 'f1', row_no: number, ...row };
  return `insert into ${relation} (${Object.keys(cells).join(', ')}) values (${Object.values(cells).map(toLiteral).join(', ')})`;
}

/** Creates the canonical tables of intake with exactly these synthetic (*syntetisk*) rows. */
export async function createCanonicalTables(engine: Engine, rows: Rows): Promise<void> {
  const statements = Object.entries(columns).flatMap(([relation, list]) => [
    `create or replace table ${relation} (file_id varchar, row_no integer, ${list})`,
  ]);
  for (const [relation, list] of Object.entries(rows)) {
    statements.push(...list.map((row, index) => toInsert(relation, row, index + 2)));
  }
  await engine.run(statements.join(';\n'));
}
