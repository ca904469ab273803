import type { Engine } from '../engine/engine.ts';
import { chronicConditions } from './chronic-conditions.ts';
import { dognpris } from './dognpris.ts';
import { geography } from './geography-facts.ts';
import { kommuneNames } from './kommune-names.ts';
import { loadPopulation } from './population-facts.ts';
import { buildPopulationRows } from './population-rows.ts';

type ColumnType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
type Cell = string | number | boolean | null;

interface ReferenceTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly rows: readonly (readonly Cell[])[];
}

/** Names of the tables that `loadReferenceTables` makes. */
export const referenceTableNames: readonly string[] = [
  'ref_helsefellesskap',
  'ref_kommune',
  'ref_kommune_navn',
  'ref_komnr_carry',
  'ref_bydel',
  'ref_region',
  'ref_population',
  'ref_dognpris',
  'ref_kronisk',
];

function buildGeographyTables(): readonly ReferenceTable[] {
  const rhfOf = (helsefellesskap: string): string | null => geography.helsefellesskapById(helsefellesskap)?.rhf ?? null;
  return [
    {
      name: 'ref_helsefellesskap',
      columns: { id: 'VARCHAR', navn: 'VARCHAR', rhf: 'VARCHAR' },
      rows: geography.helsefellesskap.map(({ id, name, rhf }) => [id, name, rhf]),
    },
    {
      name: 'ref_kommune',
      columns: { komnr: 'VARCHAR', navn: 'VARCHAR', helsefellesskap: 'VARCHAR', rhf: 'VARCHAR' },
      rows: geography.kommuner.map((one) => [one.komnr, one.name, one.helsefellesskap, rhfOf(one.helsefellesskap)]),
    },
    {
      name: 'ref_kommune_navn',
      columns: { komnr: 'VARCHAR', navn: 'VARCHAR' },
      rows: kommuneNames.map(({ komnr, name }) => [komnr, name]),
    },
    {
      name: 'ref_komnr_carry',
      columns: { gammelt_nr: 'VARCHAR', komnr: 'VARCHAR' },
      rows: geography.carry.map(({ retired, komnr }) => [retired, komnr]),
    },
    {
      name: 'ref_bydel',
      columns: { bydel: 'VARCHAR', komnr: 'VARCHAR', navn: 'VARCHAR', egen: 'BOOLEAN' },
      rows: geography.bydeler.map(({ bydel, komnr, name, ownUnit }) => [bydel, komnr, name, ownUnit]),
    },
    {
      name: 'ref_region',
      columns: { region: 'VARCHAR', komnr: 'VARCHAR', bydel: 'VARCHAR', fra: 'DATE', til: 'DATE' },
      rows: geography.regions.all.flatMap(({ id, members }) =>
        members.map(({ komnr, bydel, from, to }) => [id, komnr, bydel, from, to]),
      ),
    },
  ];
}

async function buildPopulationTable(): Promise<ReferenceTable> {
  const rows = buildPopulationRows(await loadPopulation(), geography);
  return {
    name: 'ref_population',
    columns: { year: 'INTEGER', level: 'VARCHAR', unit: 'VARCHAR', inhabitants: 'INTEGER', adults: 'DOUBLE' },
    rows: rows.map(({ year, level, unit, inhabitants, adults }) => [year, level, unit, inhabitants, adults]),
  };
}

function buildPriceTable(): ReferenceTable {
  return {
    name: 'ref_dognpris',
    columns: { ar: 'INTEGER', kr: 'INTEGER' },
    rows: dognpris.map(({ year, kroner }) => [year, kroner]),
  };
}

function buildChronicTable(): ReferenceTable {
  return {
    name: 'ref_kronisk',
    columns: { kode: 'VARCHAR', organsystem: 'VARCHAR' },
    rows: chronicConditions.flatMap(({ system, codes }) => codes.map((code) => [code, system])),
  };
}

function formatCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : String(cell);
}

function formatCreation({ name, columns }: ReferenceTable, fileName: string): string {
  const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`);
  return `create or replace table ${name} as select * from read_csv('${fileName}',
    auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '',
    columns = {${types.join(', ')}})`;
}

async function loadTable(engine: Engine, table: ReferenceTable): Promise<void> {
  const fileName = `input/${table.name}.csv`;
  const lines = table.rows.map((row) => `${row.map(formatCell).join(',')}\n`);
  await engine.registerFile(fileName, new Blob(lines));
  try {
    await engine.run(formatCreation(table, fileName));
  } finally {
    await engine.dropFile(fileName);
  }
}

/**
 * Creates (or creates anew) the reference tables that all SQL joins with. Numbers that name things are text.
 * - `ref_helsefellesskap(id, navn, rhf)`: the 19
 * - `ref_kommune(komnr, navn, helsefellesskap, rhf)`: the 357 of 2024
 * - `ref_kommune_navn(komnr, navn)`: every name of each, in all of its languages
 * - `ref_komnr_carry(gammelt_nr, komnr)`: numbers retired 2013–2023; `komnr` null where the area was split
 * - `ref_bydel(bydel, komnr, navn, egen)`: `egen` false for Sentrum, Marka and not stated, which are no units
 * - `ref_region(region, komnr, bydel, fra, til)`: who belongs to which region when, both ends inclusive, null without
 *   end; `bydel` null for the whole kommune
 * - `ref_population(year, level, unit, inhabitants, adults)`: 1 January, levels country (`0`), rhf, helsefellesskap,
 *   kommune and bydel (Oslo); `adults` are 18 and over
 * - `ref_dognpris(ar, kr)`: `kr` null for a year whose price is not known
 * - `ref_kronisk(kode, organsystem)`: conditions that last, by the first three characters of ICD-10; a working list
 * @throws EngineError when the engine fails
 */
export async function loadReferenceTables(engine: Engine): Promise<void> {
  const tables = [...buildGeographyTables(), await buildPopulationTable(), buildPriceTable(), buildChronicTable()];
  for (const table of tables) await loadTable(engine, table);
}
