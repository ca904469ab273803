import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutDate } from './calendar.ts';
import { createCsvSink, type RowSink } from './csv-sink.ts';
import { type ExtractFileName, extractFileNames, extractFiles } from './extract-file.ts';
import { createParquetSink } from './parquet-sink.ts';
import { type DemoSize, generateRows } from './rows.ts';

export type FileFormat = 'csv' | 'parquet';

export interface DemoOrder extends DemoSize {
  readonly folder: string;
  /** Which format each extract is written in */
  readonly formatOf: (file: ExtractFileName) => FileFormat;
  readonly rowsPerGroup: number;
}

export interface WrittenFile {
  readonly name: string;
  readonly kind: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

interface OpenFile {
  readonly file: ExtractFileName;
  readonly name: string;
  readonly sink: RowSink;
  rows: number;
}

function openFile(order: DemoOrder, file: ExtractFileName): OpenFile {
  const format = order.formatOf(file);
  const name = `${file.replaceAll('_', '-')}-syntetisk.${format}`;
  const path = join(order.folder, name);
  const spec = extractFiles[file];
  const sink = format === 'csv' ? createCsvSink(path, spec) : createParquetSink(path, spec, order.rowsPerGroup);
  return { file, name, sink, rows: 0 };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

/** Writes every extract into the folder and tells what was written, in the order of `extractFiles`. */
export async function writeDemo(order: DemoOrder): Promise<readonly WrittenFile[]> {
  mkdirSync(order.folder, { recursive: true });
  const open = extractFileNames.map((file) => openFile(order, file));
  for (const rows of generateRows(order)) {
    for (const target of open) {
      target.rows += rows[target.file].length;
      await target.sink.write(rows[target.file]);
    }
  }
  for (const { sink } of open) await sink.close();
  return Promise.all(
    open.map(async ({ file, name, rows }) => {
      const path = join(order.folder, name);
      return { name, kind: file, rows, bytes: statSync(path).size, sha256: await hashFile(path) };
    }),
  );
}

/** The list that the app reads to find the demo files, and the drift guard to compare them with. */
export function writeManifest(order: DemoOrder, files: readonly WrittenFile[]): void {
  const { seed, scaleThousandths } = order;
  const manifest = { synthetic: true, cut: cutDate, seed, scale: scaleThousandths / 1000, files };
  writeFileSync(join(order.folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** How the set that ships with the app is made: large extracts as Parquet, small ones as CSV. */
export function orderCompactDemo(folder: string): DemoOrder {
  const large: ReadonlySet<ExtractFileName> = new Set(['opphold', 'ukp_hendelse', 'plo']);
  return {
    folder,
    seed: 2025,
    scaleThousandths: 500,
    rowsPerGroup: 16_384,
    formatOf: (file) => (large.has(file) ? 'parquet' : 'csv'),
  };
}
