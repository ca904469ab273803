import { noChoices, type ReadingChoices } from '../../domain/reading-choices.ts';
import { extractKinds, kindOf } from '../kinds/extract-kinds.ts';
import type { KindDefinition } from '../kinds/kind-definition.ts';
import type { SampleRows } from './clock-partner.ts';
import { type ColumnMapping, mapColumns } from './column-mapping.ts';

/** Which kind a file is, judged by its headings. */
export type Recognition =
  | { readonly outcome: 'recognised'; readonly kind: KindDefinition; readonly mapping: ColumnMapping }
  /** Most of a kind is there, so it is that kind with something missing */
  | { readonly outcome: 'incomplete'; readonly kind: KindDefinition; readonly mapping: ColumnMapping }
  | { readonly outcome: 'ambiguous'; readonly kinds: readonly KindDefinition[] }
  | { readonly outcome: 'unknown'; readonly nearest: KindDefinition | null; readonly mapping: ColumnMapping | null };

interface Candidate {
  readonly kind: KindDefinition;
  readonly mapping: ColumnMapping;
  readonly needed: number;
  readonly lacking: number;
  readonly matched: number;
}

function createCandidate(
  kind: KindDefinition,
  headings: readonly string[],
  sample: SampleRows,
  choices: ReadingChoices,
): Candidate {
  const mapping = mapColumns(kind, headings, choices.mapping, sample);
  const required = kind.columns.filter((column) => column.required).length + kind.oneOf.length;
  const lacking = mapping.missing.length + mapping.missingGroups.length;
  return { kind, mapping, needed: required - lacking, lacking, matched: mapping.sources.length };
}

const incompleteShare = 0.5;

function isMostlyThere(candidate: Candidate): boolean {
  return candidate.matched >= 2 && candidate.needed / (candidate.needed + candidate.lacking) >= incompleteShare;
}

function isHinted(candidate: Candidate, sample: readonly (readonly string[])[]): boolean {
  const { hint } = candidate.kind;
  const position = candidate.mapping.sources.find((source) => source.column.name === hint?.column)?.positions[0];
  if (hint === undefined || position === undefined) return false;
  return sample.some((row) => hint.words.some((word) => (row[position] ?? '').toLowerCase().includes(word)));
}

/** Most headings used, then most columns required; several where they are equal in both. */
function best(candidates: readonly Candidate[]): readonly Candidate[] {
  const matched = Math.max(...candidates.map((it) => it.matched));
  const byMatched = candidates.filter((it) => it.matched === matched);
  const needed = Math.max(...byMatched.map((it) => it.needed));
  return byMatched.filter((it) => it.needed === needed);
}

function toRecognition(candidate: Candidate): Recognition {
  const { kind, mapping } = candidate;
  if (candidate.lacking === 0) return { outcome: 'recognised', kind, mapping };
  return isMostlyThere(candidate)
    ? { outcome: 'incomplete', kind, mapping }
    : { outcome: 'unknown', nearest: kind, mapping };
}

function completeness(candidate: Candidate): number {
  return candidate.needed / (candidate.needed + candidate.lacking);
}

/** A kind that was settled beforehand is that kind, however little of it is there. */
function recogniseChosen(candidate: Candidate): Recognition {
  const { kind, mapping, lacking } = candidate;
  return { outcome: lacking === 0 ? 'recognised' : 'incomplete', kind, mapping };
}

/**
 * Recognises a file by its columns, never by its name. Of the kinds whose required columns are all there, the one that
 * uses most headings wins, then the one that requires most; `sample` rows settle what the headings leave open. A kind
 * with at least half of its required columns, and more of them than any other, is taken to be meant but incomplete.
 * What `choices` settle of kind and mapping is beyond doubt.
 */
export function recogniseKind(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
  choices: ReadingChoices = noChoices,
): Recognition {
  if (choices.kind !== undefined)
    return recogniseChosen(createCandidate(kindOf(choices.kind), headings, sample, choices));
  const candidates = extractKinds.map((kind) => createCandidate(kind, headings, sample, choices));
  const [pointedOut, ...others] = candidates.filter((it) => isMostlyThere(it) && isHinted(it, sample));
  if (pointedOut !== undefined && others.length === 0) return toRecognition(pointedOut);
  const complete = candidates.filter((it) => it.lacking === 0);
  if (complete.length > 0) {
    const [winner, ...equals] = best(complete);
    if (winner !== undefined && equals.length === 0) return toRecognition(winner);
    return { outcome: 'ambiguous', kinds: best(complete).map((it) => it.kind) };
  }
  const [nearest] = candidates
    .filter((it) => it.needed > 0)
    .sort((a, b) => completeness(b) - completeness(a) || b.matched - a.matched);
  return nearest === undefined ? { outcome: 'unknown', nearest: null, mapping: null } : toRecognition(nearest);
}
