import type { Engine } from '../../engine/engine.ts';
import type { Inspection } from '../table/opened-table.ts';
import { uniqueName } from '../table/unique-name.ts';
import type { FaultBook } from './fault-book.ts';

const rowsPerBatch = 200_000;

async function keepLines(engine: Engine, book: FaultBook, lines: readonly string[]): Promise<void> {
  const name = `input/${uniqueName('csv')}.csv`;
  await engine.registerFile(name, new Blob([lines.join('')]));
  try {
    await book.keep(`SELECT row_no, check_no, found FROM read_csv('${name}', auto_detect = false, header = false,
      columns = {'row_no': 'INTEGER', 'check_no': 'SMALLINT', 'found': 'VARCHAR'}, delim = ',', quote = '"', escape = '"', new_line = '\\n')`);
  } finally {
    await engine.dropFile(name);
  }
}

/** Keeps the rows that the inspection left out, told of in the words of its problems. */
export async function keepBrokenRows(
  engine: Engine,
  book: FaultBook,
  { broken, problems }: Pick<Inspection, 'broken' | 'problems'>,
): Promise<void> {
  const numbers = new Map<string, number>(problems.map((group) => [group.check, book.addTold(group)]));
  let lines: string[] = [];
  for (const { row, check, found } of broken) {
    lines.push(`${row},${numbers.get(check)},"${(found ?? '').replaceAll('"', '""')}"\n`);
    if (lines.length < rowsPerBatch) continue;
    await keepLines(engine, book, lines);
    lines = [];
  }
  if (lines.length > 0) await keepLines(engine, book, lines);
}
