import type { ExtractPreview, MappableColumn, PreviewRow } from '../../domain/extract-preview.ts';
import type { FileReport } from '../../domain/file-report.ts';
import type { ReadingChoices } from '../../domain/reading-choices.ts';

/** Faults of the bytes or of what they hold, which no choice of how to read can mend. */
const beyondChoices: ReadonlySet<string> = new Set([
  'file-empty',
  'pdf-file',
  'already-read',
  'parquet-broken',
  'parquet-unreadable',
  'parquet-nested',
]);

/** Whether another way of reading could change what came of a file. */
export function isCorrectable({ status, problems }: FileReport): boolean {
  if (status === 'accepted') return true;
  return !problems.some(({ check }) => beyondChoices.has(check) || check.startsWith('person-'));
}

/** Choices with one of them settled anew; undefined lets the file itself tell again. */
export function settle<Key extends keyof ReadingChoices>(
  choices: ReadingChoices,
  key: Key,
  value: ReadingChoices[Key] | undefined,
): ReadingChoices {
  const rest: ReadingChoices = Object.fromEntries(Object.entries(choices).filter(([name]) => name !== key));
  return value === undefined ? rest : Object.assign({}, rest, { [key]: value });
}

/** Another kind has other columns, so what was settled of columns falls away. */
export function settleKind(choices: ReadingChoices, kind: ReadingChoices['kind']): ReadingChoices {
  return settle(settle(settle(choices, 'mapping', undefined), 'values', undefined), 'kind', kind);
}

/** @param headings none leaves the column out */
export function settleColumn(choices: ReadingChoices, column: string, headings: readonly string[]): ReadingChoices {
  return settle(choices, 'mapping', { ...choices.mapping, [column]: headings });
}

/** @param code the empty text takes the word's meaning away */
export function settleWord(choices: ReadingChoices, column: string, word: string, code: string): ReadingChoices {
  const key = word.trim().toLowerCase();
  const others = Object.entries(choices.values?.[column] ?? {}).filter(([text]) => text !== key);
  const words = Object.fromEntries(code === '' ? others : [...others, [key, code]]);
  const rest = Object.entries(choices.values ?? {}).filter(([name]) => name !== column);
  const values = Object.fromEntries(Object.keys(words).length === 0 ? rest : [...rest, [column, words]]);
  return settle(choices, 'values', Object.keys(values).length === 0 ? undefined : values);
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${key}:${stable(each)}`).join()}}`;
}

/** Whether two sets of choices settle the same. */
export function isSameChoice(a: ReadingChoices, b: ReadingChoices): boolean {
  return stable(a) === stable(b);
}

/** A word of a code column whose meaning is not known, or was settled here. */
export interface OpenWord {
  readonly column: MappableColumn;
  readonly text: string;
  /** Rows among those looked at; null where it is settled and no longer counted */
  readonly count: number | null;
  /** The code it was settled to, empty when none */
  readonly code: string;
}

/** A settled word as the file writes it, where a row that is shown has it. */
function asWritten({ firstRows, problemRows }: ExtractPreview, text: string): string {
  const fields = [...firstRows, ...problemRows].flatMap((row) => row.fields.map((field) => field?.trim() ?? ''));
  return fields.find((field) => field.toLowerCase() === text) ?? text;
}

/** Words to settle, those still open first. */
export function openWords(preview: ExtractPreview, choices: ReadingChoices): OpenWord[] {
  return preview.columns.flatMap((column) => {
    if (column.codes.length === 0) return [];
    const settled = choices.values?.[column.name] ?? {};
    const open = column.unknownValues
      .filter(({ text }) => settled[text.trim().toLowerCase()] === undefined)
      .map(({ text, count }) => ({ column, text, count, code: '' }));
    const closed = Object.entries(settled).map(([text, code]) => ({ text: asWritten(preview, text), code }));
    return [...open, ...closed.map((word) => ({ column, count: null, ...word }))];
  });
}

/** Which column a position of the file is read as, by name. */
export function columnsByPosition({ headings, settled }: ExtractPreview): ReadonlyMap<number, string> {
  const entries = Object.entries(settled.mapping ?? {}).flatMap(([column, sources]) =>
    sources.map((heading) => [headings.indexOf(heading), column] as const),
  );
  return new Map(entries);
}

const shownSamples = 3;

/** The first different values under some headings, joined as they are read. */
export function sampleValues(preview: ExtractPreview, sources: readonly string[]): string[] {
  const positions = sources.map((heading) => preview.headings.indexOf(heading));
  const rows: readonly PreviewRow[] = preview.firstRows;
  const values = rows.map(({ fields }) =>
    positions
      .map((position) => fields[position]?.trim() ?? '')
      .join(' ')
      .trim(),
  );
  return [...new Set(values.filter((value) => value !== ''))].slice(0, shownSamples);
}

/** Headings no column is read from. */
export function unusedHeadings(preview: ExtractPreview): string[] {
  const used = columnsByPosition(preview);
  return preview.headings.filter((heading, position) => heading !== '' && !used.has(position));
}
