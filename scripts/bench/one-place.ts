import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geography } from '../../src/reference/geography-facts.ts';

/** A file in memory. */
interface Extract {
  readonly name: string;
  readonly content: Blob;
}

const byStay = 'opphold_id';

/** Column of the first of the names that is there; −1 where none is. */
function columnOf(heading: readonly string[], names: readonly string[]): number {
  return names.map((name) => heading.indexOf(name)).find((column) => column !== -1) ?? -1;
}

interface Table {
  readonly name: string;
  readonly heading: readonly string[];
  readonly separator: string;
  readonly lines: readonly string[];
}

function readTable(folder: string, name: string): Table {
  const [first = '', ...lines] = readFileSync(join(folder, name), 'utf8')
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const separator = first.includes(';') ? ';' : ',';
  return { name, heading: first.split(separator), separator, lines };
}

/** The extracts of a folder of synthetic CSV as one helsefellesskap would have them: its own stays, messages, teams and kommuner. */
export function extractsOfOne(folder: string, helsefellesskap: string): readonly Extract[] {
  const kommuner = new Set(geography.kommunerOf(helsefellesskap).map(({ komnr }) => komnr));
  const tables = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => readTable(folder, name));
  const cell = ({ separator }: Table, line: string, column: number): string => line.split(separator)[column] ?? '';
  const own = (table: Table, names: readonly string[], isOwn: (word: string) => boolean): readonly string[] => {
    const column = columnOf(table.heading, names);
    return column === -1 ? table.lines : table.lines.filter((line) => isOwn(cell(table, line, column)));
  };
  const isHere = (word: string): boolean => word.startsWith(helsefellesskap);
  const stays = tables.find(({ heading }) => heading.includes('enhet') && heading.includes(byStay));
  const ids = new Set(
    stays && own(stays, ['enhet'], isHere).map((line) => cell(stays, line, stays.heading.indexOf(byStay))),
  );
  return tables.map((table) => {
    const { name, heading, separator } = table;
    const isStayTable = heading.includes(byStay);
    const lines = isStayTable
      ? own(table, [byStay], (id) => ids.has(id))
      : heading.includes('team_id')
        ? own(table, ['team_id'], isHere)
        : own(table, ['komnr'], (komnr) => kommuner.has(komnr));
    return { name, content: new Blob([[heading.join(separator), ...lines, ''].join('\n')]) };
  });
}
