import type { FileReport } from '../domain/file-report.ts';
import type { Engine } from '../engine/engine.ts';
import { problemCsv } from '../intake/write-problem-csv.ts';

/** Every problem of a file, or of all where `id` is null, as one CSV. Null when there is no such file. */
export async function writeProblems(
  boot: () => Promise<Engine>,
  all: readonly FileReport[],
  id: string | null,
): Promise<Blob | null> {
  const files = all.filter((file) => id === null || file.id === id);
  if (files.length === 0) return null;
  const pieces: string[] = [];
  for await (const piece of problemCsv(await boot(), files)) pieces.push(piece);
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}
