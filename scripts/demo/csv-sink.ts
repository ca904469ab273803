import { closeSync, openSync, writeSync } from 'node:fs';
import { dayOf, formatClock, formatIsoDay, formatNorwegianDay } from './calendar.ts';
import type { Cell, CellType, Dialect, ExtractFileSpec, Row } from './extract-file.ts';

/** A file that rows are appended to as they come. */
export interface RowSink {
  write(rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

type CellFormat = (cell: string | number) => string;

function formatThousandths(value: number, mark: string): string {
  const digits = String(Math.abs(value)).padStart(4, '0');
  const fraction = digits.slice(-3).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -3)}${fraction === '' ? '' : mark + fraction}`;
}

function formatText(text: string, delimiter: string): string {
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function createFormat(type: CellType, { dates, decimal, delimiter }: Dialect): CellFormat {
  const day = dates === 'iso' ? formatIsoDay : formatNorwegianDay;
  if (type === 'day') return (cell) => day(Number(cell));
  if (type === 'minute')
    return (cell) => `${day(dayOf(Number(cell)))} ${formatClock(Number(cell))}${dates === 'iso' ? ':00' : ''}`;
  if (type === 'decimal') return (cell) => formatThousandths(Number(cell), decimal);
  return (cell) => formatText(String(cell), delimiter);
}

const bufferedCharacters = 1 << 20;

/** A CSV file in the extract's own dialect, written in pieces. */
export function createCsvSink(path: string, spec: ExtractFileSpec): RowSink {
  const { delimiter, newline, encoding } = spec.dialect;
  const formats = spec.columns.map(({ type }) => createFormat(type, spec.dialect));
  const file = openSync(path, 'w');
  let pending = `${encoding === 'utf-8-bom' ? '\uFEFF' : ''}${spec.columns.map(({ name }) => name).join(delimiter)}${newline}`;
  const flush = (): void => {
    writeSync(file, Buffer.from(pending, encoding === 'windows-1252' ? 'latin1' : 'utf8'));
    pending = '';
  };
  const formatCell = (cell: Cell, index: number): string => (cell === null ? '' : (formats[index]?.(cell) ?? ''));
  return {
    async write(rows) {
      for (const row of rows) {
        pending += row.map(formatCell).join(delimiter) + newline;
        if (pending.length > bufferedCharacters) flush();
      }
    },
    async close() {
      flush();
      closeSync(file);
    },
  };
}
