import { count, type FactRow, field, parseFactRows } from './reference-csv.ts';

/** Text of a fact file under `data/`, by name without `.csv`. */
export type ReadFact = (name: string) => string;

function byKey(rows: readonly FactRow[], key: string): ReadonlyMap<string, FactRow> {
  const found = new Map(rows.map((row) => [field(row, key), row]));
  if (found.size !== rows.length) throw new Error(`${key} is not unique`);
  return found;
}

function rowOf(rows: ReadonlyMap<string, FactRow>, key: string): FactRow {
  const row = rows.get(key);
  if (row === undefined) throw new Error(`No row for ${key}`);
  return row;
}

function buildHelsefellesskap(readFact: ReadFact): readonly unknown[] {
  const shown = byKey(parseFactRows(readFact('helsefellesskap-visning')), 'id');
  return parseFactRows(readFact('helsefellesskap')).map((row) => {
    const look = rowOf(shown, field(row, 'id'));
    return {
      id: field(row, 'id'),
      name: field(row, 'navn'),
      shortName: field(look, 'kortnavn'),
      aliases: field(row, 'aliaser').split('|'),
      committee: field(look, 'utvalg'),
      helseforetak: field(row, 'helseforetak'),
      helseforetakOrgnr: field(row, 'helseforetak_orgnr'),
      rhf: field(row, 'rhf_orgnr'),
      rhfName: field(row, 'rhf'),
      tile: { label: field(look, 'flisenavn'), column: count(look, 'kolonne'), row: count(look, 'rad') },
    };
  });
}

function buildKommuner(readFact: ReadFact): readonly unknown[] {
  const membership = byKey(parseFactRows(readFact('kommune-helsefellesskap')), 'nr');
  return parseFactRows(readFact('kommuner-2024')).map((row) => ({
    komnr: field(row, 'kommunenr'),
    name: field(row, 'kommunenavn'),
    fylke: field(row, 'fylke'),
    helsefellesskap: field(rowOf(membership, field(row, 'kommunenr')), 'helsefellesskap_id'),
  }));
}

function buildBydeler(readFact: ReadFact): readonly unknown[] {
  const oslo = parseFactRows(readFact('bydeler-oslo')).map((row) => ({
    bydel: field(row, 'bydelsnr'),
    komnr: '0301',
    name: field(row, 'bydelsnavn'),
    ownUnit: field(row, 'type') === 'bydel',
  }));
  const others = parseFactRows(readFact('bydeler-andre-byer')).map((row) => ({
    bydel: field(row, 'bydelsnr'),
    komnr: field(row, 'kommunenr'),
    name: field(row, 'bydelsnavn'),
    ownUnit: !field(row, 'bydelsnr').endsWith('99'),
  }));
  return [...oslo, ...others];
}

/** Retired number → number of 2024, null when its area lies in several kommuner now. */
function buildCarry(readFact: ReadFact): readonly unknown[] {
  const successors = new Map<string, readonly string[]>();
  for (const row of parseFactRows(readFact('kommune-endringer-2024'))) {
    const old = field(row, 'gammelt_nr');
    successors.set(old, [...(successors.get(old) ?? []), field(row, 'nytt_nr')]);
  }
  for (const row of parseFactRows(readFact('kommune-historiske-2013-2019'))) {
    successors.set(field(row, 'historisk_nr'), field(row, 'kommunenr_2024').split('|'));
  }
  return [...successors]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([retired, found]) => ({ retired, komnr: found.length === 1 ? found[0] : null }));
}

/** Kommuner and bydeler of 2024, the 19 helsefellesskap, and where retired numbers went. */
export function buildGeographyFacts(readFact: ReadFact): Readonly<Record<string, unknown>> {
  return {
    countryName: 'Hele datasettet',
    helsefellesskap: buildHelsefellesskap(readFact),
    kommuner: buildKommuner(readFact),
    bydeler: buildBydeler(readFact),
    carry: buildCarry(readFact),
  };
}
