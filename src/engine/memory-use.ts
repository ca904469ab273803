import type { Engine } from './engine.ts';
import { sql } from './sql.ts';

/** Bytes the engine holds, and the most it may hold. */
export interface MemoryUse {
  readonly used: number;
  readonly limit: number;
}

const bytesPerUnit: Readonly<Record<string, number>> = {
  bytes: 1,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

/** `3.1 GiB`, as the engine prints its limit, in bytes. @throws RangeError for anything else */
export function parseMemoryLimit(text: string): number {
  const [, amount = '', unit = ''] = /^([\d.]+) (\w+)$/.exec(text) ?? [];
  const bytes = Number(amount) * (bytesPerUnit[unit] ?? Number.NaN);
  if (amount === '' || Number.isNaN(bytes)) throw new RangeError(`Not an amount of memory: ${text}`);
  return bytes;
}

/** Asks the engine; a few milliseconds. */
export async function loadMemoryUse(engine: Engine): Promise<MemoryUse> {
  const answer = await engine.query(
    sql`SELECT CAST(sum(memory_usage_bytes) AS DOUBLE) AS used, current_setting('memory_limit') AS most FROM duckdb_memory()`,
  );
  const [row] = answer.rows();
  return { used: Number(row?.['used'] ?? 0), limit: parseMemoryLimit(String(row?.['most'])) };
}
