import type { Engine } from '../../engine/engine.ts';
import { widelyTrimmedTextSql } from '../table/missing-texts.ts';
import type { OpenedTable, TextSegment } from '../table/opened-table.ts';
import { uniqueName } from '../table/unique-name.ts';

/** The first rows of an opened table, those apart that have not as many fields as the heading. */
export interface SampleRow {
  readonly row: number;
  readonly fields: readonly string[];
  readonly broken: boolean;
}

export function sampleRowsOf({ headings, sample, sampleRows }: OpenedTable): SampleRow[] {
  return sample.map((fields, index) => ({
    row: sampleRows[index] ?? index + 1,
    fields,
    broken: fields.length !== headings.length,
  }));
}

function quoteField(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Lends the whole rows of a sample to SQL while `work` runs. */
export async function withSampleSegment<T>(
  engine: Engine,
  headings: readonly string[],
  rows: readonly SampleRow[],
  work: (segment: TextSegment) => Promise<T>,
): Promise<T> {
  const whole = rows.filter(({ broken }) => !broken);
  const lines = whole.map(({ row, fields }) => [String(row), ...fields.map(quoteField)].join(','));
  const name = `input/${uniqueName('csv')}.csv`;
  await engine.registerFile(name, new Blob([lines.map((line) => `${line}\n`).join('')]));
  const types = headings.map((_, index) => `'c${index}': 'VARCHAR'`);
  try {
    return await work({
      relation: `read_csv('${name}', auto_detect = false, header = false, columns = {${["'line': 'INTEGER'", ...types].join(', ')}},
        delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', parallel = false)`,
      rowNumber: 'line',
      textOf: (position) => widelyTrimmedTextSql(`c${position}`),
      mayHavePoints: true,
      rows: whole.length,
    });
  } finally {
    await engine.dropFile(name);
  }
}
