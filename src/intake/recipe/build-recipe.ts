import type { ExtractKindId } from '../../domain/extract-kind.ts';
import type { FileReport } from '../../domain/file-report.ts';
import type { ReadingChoices } from '../../domain/reading-choices.ts';
import type { Recipe } from '../../domain/recipe.ts';
import { kindOf } from '../kinds/extract-kinds.ts';
import type { ColumnDefinition } from '../kinds/kind-definition.ts';
import { headingsOfLabel } from '../report/describe-mapping.ts';
import { areNames, shapeOf } from './heading-shape.ts';

const longestWord = 80;

/** Words of a code list are short and hold no long number; anything else in its place could be about a person. */
function isCodeWord(word: string): boolean {
  return word.length <= longestWord && word.replace(/\D/g, '').length < 6;
}

function codeWordsOf(column: ColumnDefinition, words: Readonly<Record<string, string>>): [string, string][] {
  const codes = new Set((column.codes ?? []).map(({ code }) => code));
  return Object.entries(words).filter(([word, code]) => isCodeWord(word) && codes.has(code));
}

/** Value lists of columns with a code list, which are the only values that may be kept. */
function keepCodeWords(kind: ExtractKindId, values: ReadingChoices['values'] = {}): ReadingChoices['values'] {
  const kept = kindOf(kind).columns.flatMap((column) => {
    const words = column.personal || column.type !== 'kode' ? [] : codeWordsOf(column, values[column.name] ?? {});
    return words.length === 0 ? [] : [[column.name, Object.fromEntries(words)] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Columns the kind has, read from headings that are names. */
function keepMapping(kind: ExtractKindId, mapping: ReadingChoices['mapping'] = {}): ReadingChoices['mapping'] {
  const kept = kindOf(kind).columns.flatMap(({ name }) => {
    const headings = mapping[name];
    if (headings === undefined || headings.length > 2) return [];
    return headings.length === 0 || areNames(headings) ? [[name, headings] as const] : [];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/**
 * What may be kept of a confirmed way of reading. Null where the headings are no names, as in a file without any:
 * its first row would be kept in their place.
 *
 * @param confirmed ISO date
 */
export function buildRecipe(
  headings: readonly string[],
  kind: ExtractKindId,
  choices: ReadingChoices,
  confirmed: string,
): Recipe | null {
  if (!areNames(headings)) return null;
  const mapping = keepMapping(kind, choices.mapping);
  const values = keepCodeWords(kind, choices.values);
  const { encoding, delimiter, headingLine, dateOrder, decimal } = choices;
  const kept: ReadingChoices = {
    kind,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(headingLine === undefined ? {} : { headingLine }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(values === undefined ? {} : { values }),
  };
  return { shape: shapeOf(headings), headings, kind, choices: kept, confirmed };
}

/**
 * The recipe of a file that was read: what was chosen, and every heading where its columns were found, so that a later
 * release with other synonyms reads the next file alike. Null where there is none to keep.
 *
 * @param confirmed ISO date
 */
export function recipeOfReport(report: FileReport, confirmed: string): Recipe | null {
  const { kind, headings, choices } = report;
  if (kind === null) return null;
  const found = Object.entries(report.mapping).map(([column, label]) => [column, headingsOfLabel(headings, label)]);
  const mapping = { ...choices.mapping, ...Object.fromEntries(found) };
  return buildRecipe(headings, kind, { ...choices, mapping }, confirmed);
}
