/** What the footer tells of a row group. `bytes` is its size unpacked, values that repeat counted once. */
export interface RowGroupSize {
  readonly rows: number;
  readonly bytes: number;
}

/** One reading of a Parquet file: some rows of neighbouring row groups. */
export interface PlannedRead {
  readonly rowGroups: number[];
  /** Rows of those groups to pass over first */
  readonly offset: number;
  readonly rows: number;
}

/** As many as a stretch of a text file has, more or less, so that both forms are loaded in pieces of a kind. */
export const mostRowsAtOnce = 200_000;
const mostBytesAtOnce = 64 * 2 ** 20;
/** A footer that is wrong about its bytes must not make a reading of every row. */
const fewestRowsAtOnce = 1024;

function splitGroup(index: number, { rows, bytes }: RowGroupSize): PlannedRead[] {
  const reads = Math.max(Math.ceil(rows / mostRowsAtOnce), Math.ceil(bytes / mostBytesAtOnce));
  const each = Math.min(rows, Math.max(fewestRowsAtOnce, Math.ceil(rows / reads)));
  const planned: PlannedRead[] = [];
  for (let offset = 0; offset < rows; offset += each) {
    planned.push({ rowGroups: [index], offset, rows: Math.min(each, rows - offset) });
  }
  return planned;
}

/**
 * Divides the rows of a file into readings that fit in memory, in the order of the file. Large row groups are split,
 * small ones read together, and empty ones left out.
 */
export function planReads(groups: readonly RowGroupSize[]): PlannedRead[] {
  const planned: PlannedRead[] = [];
  let together: { rowGroups: number[]; rows: number; bytes: number } = { rowGroups: [], rows: 0, bytes: 0 };
  const closeTogether = (): void => {
    const { rowGroups, rows } = together;
    if (rows > 0) planned.push({ rowGroups, offset: 0, rows });
    together = { rowGroups: [], rows: 0, bytes: 0 };
  };
  for (const [index, group] of groups.entries()) {
    if (group.rows === 0) continue;
    const rows = together.rows + group.rows;
    const bytes = together.bytes + group.bytes;
    if (rows <= mostRowsAtOnce && bytes <= mostBytesAtOnce) {
      together = { rowGroups: [...together.rowGroups, index], rows, bytes };
      continue;
    }
    closeTogether();
    if (group.rows <= mostRowsAtOnce && group.bytes <= mostBytesAtOnce) {
      together = { rowGroups: [index], rows: group.rows, bytes: group.bytes };
    } else planned.push(...splitGroup(index, group));
  }
  closeTogether();
  return planned;
}
