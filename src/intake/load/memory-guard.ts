import type { Engine } from '../../engine/engine.ts';
import { loadMemoryUse } from '../../engine/memory-use.ts';
import { formatRoom } from '../../text/memory-text.ts';
import type { ColumnDefinition, ColumnStorage, KindDefinition } from '../kinds/kind-definition.ts';
import type { Refusal } from '../table/opened-table.ts';

/** Bytes of a value in a compressed table, a third above what was measured on a million rows of three kinds. */
const bytesPerValue: Readonly<Record<ColumnStorage, number>> = {
  VARCHAR: 1.5,
  DATE: 3,
  TIMESTAMP: 5,
  TINYINT: 0.5,
  SMALLINT: 1,
  INTEGER: 1,
  BIGINT: 2,
  UBIGINT: 8,
  DOUBLE: 4,
  BOOLEAN: 0.5,
};
const bytesPerIdentifier = 9;
const bytesPerRowNumber = 2;

/** Kept free for the stretch of rows under way and for what is asked of the tables afterwards. */
const roomToWork = 384 * 2 ** 20;

/** A projection from fewer rows than this says little. */
const fewestRowsToProject = 500_000;

function bytesOf({ storage, identifier }: ColumnDefinition): number {
  return storage === 'VARCHAR' && identifier ? bytesPerIdentifier : bytesPerValue[storage];
}

/** Bytes that the accepted rows of a file will take, if none is rejected. @param present canonical columns the file has */
export function estimateTableBytes(kind: KindDefinition, present: ReadonlySet<string>, rows: number): number {
  const columns = kind.columns.filter(({ name }) => present.has(name));
  const derived = kind.derived.reduce((sum, { storage }) => sum + bytesPerValue[storage], 0);
  return rows * columns.reduce((sum, column) => sum + bytesOf(column), bytesPerRowNumber + derived);
}

function refuseSize(rows: number, needed: number, free: number): Refusal {
  return { check: 'file-too-large', context: { detail: formatRoom(rows, needed, Math.max(0, free)) }, column: null };
}

/** Watches that a file being loaded will fit. Made before its first row is. */
export class MemoryGuard {
  readonly #engine: Engine;
  readonly #rows: number;
  readonly #before: number;
  readonly #room: number;

  private constructor(engine: Engine, rows: number, before: number, limit: number) {
    this.#engine = engine;
    this.#rows = rows;
    this.#before = before;
    this.#room = limit - before - roomToWork;
  }

  /** @param rows of the whole file */
  static async create(engine: Engine, rows: number): Promise<MemoryGuard> {
    const { used, limit } = await loadMemoryUse(engine);
    return new MemoryGuard(engine, rows, used, limit);
  }

  /** The reason when a table of that size would leave too little room. */
  judgeEstimate(bytes: number): Refusal | null {
    return bytes > this.#room ? refuseSize(this.#rows, bytes, this.#room) : null;
  }

  /** The reason when the rest of the file, taking as much room as the rows so far, would not fit. */
  async judgeLoaded(loaded: number): Promise<Refusal | null> {
    const taken = (await loadMemoryUse(this.#engine)).used - this.#before;
    const projected = loaded < fewestRowsToProject ? taken : (taken / loaded) * this.#rows;
    return this.judgeEstimate(projected);
  }
}

/** Rows of a text file, guessed from its size and the length of its first rows. */
export function guessRows(bytes: number, sample: readonly (readonly string[])[]): number {
  const characters = sample.reduce((sum, row) => sum + row.reduce((length, field) => length + field.length + 1, 1), 0);
  return characters === 0 ? 0 : (bytes / characters) * sample.length;
}
