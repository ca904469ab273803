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
  return parseFactRows(readFact('kommuner-2024')).map((row) => {
    const [name, officialName] = [field(row, 'kommunenavn'), field(row, 'kommunenavn_offisielt')];
    return {
      komnr: field(row, 'kommunenr'),
      name,
      ...(officialName === name ? {} : { officialName }),
      fylke: field(row, 'fylke'),
      helsefellesskap: field(rowOf(membership, field(row, 'kommunenr')), 'helsefellesskap_id'),
    };
  });
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

function dateOrNull(row: FactRow, name: string, day: RegExp): string | null {
  const text = field(row, name);
  if (text !== '' && !day.test(text)) throw new Error(`Members change with the month, not on ${text}`);
  return text === '' ? null : text;
}

function isLastOfMonth(date: string): boolean {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}

/** Divisions of helsefellesskap, in the order of the file. */
function buildRegions(readFact: ReadFact): readonly unknown[] {
  const rows = parseFactRows(readFact('regioner'));
  return [...new Set(rows.map((row) => field(row, 'region')))].map((id) => {
    const own = rows.filter((row) => field(row, 'region') === id);
    const [first] = own;
    if (first === undefined) throw new Error(`No row for ${id}`);
    return {
      id,
      name: field(first, 'regionnavn'),
      helsefellesskap: field(first, 'helsefellesskap_id'),
      scheme: field(first, 'ordning'),
      schemeName: field(first, 'ordningsnavn'),
      members: own.map((row) => {
        const to = dateOrNull(row, 'til', /^\d{4}-\d{2}-\d{2}$/);
        if (to !== null && !isLastOfMonth(to)) throw new Error(`Members change with the month, not on ${to}`);
        return {
          komnr: field(row, 'kommunenr'),
          bydel: field(row, 'bydelsnr') || null,
          from: dateOrNull(row, 'fra', /^\d{4}-\d{2}-01$/),
          to,
        };
      }),
    };
  });
}

/** Kommuner whose area lies in several now. The older list ends with the numbers that went out on 1 January 2020. */
function buildSplits(readFact: ReadFact): readonly unknown[] {
  const recent = new Map<string, string[]>();
  for (const row of parseFactRows(readFact('kommune-endringer-2024'))) {
    if (field(row, 'endringstype') !== 'deling') continue;
    recent.set(field(row, 'gammelt_nr'), [...(recent.get(field(row, 'gammelt_nr')) ?? []), field(row, 'nytt_nr')]);
  }
  const split2024 = [...recent.values()];
  const older = parseFactRows(readFact('kommune-historiske-2013-2019'))
    .map((row) => field(row, 'kommunenr_2024').split('|'))
    .filter((found) => found.length > 1 && !split2024.some((one) => one.join() === found.join()));
  const split2020 = new Map(older.map((found) => [found.join(), found]));
  return [
    ...[...split2020.values()].map((successors) => ({ date: '2020-01-01', successors })),
    ...split2024.map((successors) => ({ date: '2024-01-01', successors })),
  ];
}

/** Kommuner and bydeler of 2024, the 19 helsefellesskap, and where retired numbers went. */
export function buildGeographyFacts(readFact: ReadFact): Readonly<Record<string, unknown>> {
  return {
    countryName: 'Hele datasettet',
    outsideName: 'Andre kommuner',
    helsefellesskap: buildHelsefellesskap(readFact),
    kommuner: buildKommuner(readFact),
    bydeler: buildBydeler(readFact),
    carry: buildCarry(readFact),
    regions: buildRegions(readFact),
    splits: buildSplits(readFact),
  };
}
