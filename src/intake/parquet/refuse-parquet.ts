import { headingLabel } from '../report/heading-label.ts';
import type { Refusal } from '../table/opened-table.ts';
import { openReader, type ParquetReader } from './open-reader.ts';
import type { PlannedRead } from './plan-reads.ts';

export const broken: Refusal = { check: 'parquet-broken', context: {}, column: null };
const unreadable: Refusal = { check: 'parquet-unreadable', context: {}, column: null };

export const empty: Refusal = { check: 'no-rows', context: {}, column: null };

/** A panic is the work of damaged bytes; an error may as well be of a form that the reader does not know. */
export function toRefusal(fault: 'error' | 'panic'): Refusal {
  return fault === 'panic' ? broken : unreadable;
}

export function refuseColumn(
  check: 'parquet-nested' | 'parquet-type' | 'parquet-column' | 'duplicate-column',
  names: readonly string[],
  position: number,
): Refusal {
  const column = headingLabel(names, position);
  return { check, context: { column }, column };
}

/**
 * Position of the one column that makes a stretch of a file unreadable, such as one whose text is not UTF-8; null where
 * several do. Each is read by itself by a new reader, since the old one may have panicked.
 */
async function findUnreadableColumn(
  content: Blob,
  names: readonly string[],
  planned: PlannedRead,
): Promise<number | null> {
  const unreadable: number[] = [];
  for (const [position, name] of names.entries()) {
    const opened = await openReader(content);
    if ('fault' in opened) return null;
    const answer = await opened.value.read(planned, [name]);
    opened.value.close();
    if ('fault' in answer) unreadable.push(position);
    if (unreadable.length > 1) return null;
  }
  const [only] = unreadable;
  return only === undefined || names.length === 1 ? null : only;
}

/** Why a stretch cannot be read: the one column that is to blame where there is one. */
export async function refuseStretch(
  content: Blob,
  { names }: ParquetReader,
  planned: PlannedRead,
  fault: 'error' | 'panic',
): Promise<Refusal> {
  const position = await findUnreadableColumn(content, names, planned);
  return position === null ? toRefusal(fault) : refuseColumn('parquet-column', names, position);
}

/** Names that the engine cannot keep apart; the parts of a nested column share their first name and are told of later. */
export function findRepeated(names: readonly string[]): string | null {
  const spellings = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const known = spellings.get(name.toLowerCase());
    if (known !== undefined && known !== name) return headingLabel(names, index);
    spellings.set(name.toLowerCase(), name);
  }
  return null;
}
