import { fileWordings } from './file-problems.ts';
import { formWordings } from './form-problems.ts';
import { packingWordings } from './packing-problems.ts';
import type { ProblemContext, ProblemWording, Wording } from './problem-wording.ts';
import { rowWordings } from './row-problems.ts';
import { signWordings } from './sign-problems.ts';

const wordings = { ...fileWordings, ...formWordings, ...packingWordings, ...rowWordings, ...signWordings };

/** Every check intake makes. */
export type CheckId = keyof typeof wordings;

/** The Norwegian words of a check. `context` gives the names and limits the sentence needs. */
export function wordProblem(check: CheckId, context: ProblemContext = {}): ProblemWording {
  const wording: Wording = wordings[check];
  return wording(context);
}

const kindNames: Readonly<Record<string, string>> = {
  opphold: 'opphold',
  ukp_hendelse: 'hendelser for utskrivningsklare',
  rettelse: 'rettelser',
  plo: 'PLO-meldinger',
  dialogmeldinger: 'dialogmeldinger',
  fact_team: 'FACT-team',
  fact_team_kommune: 'kommuner i FACT-team',
  fact_tall: 'tall for FACT-team',
  komm_tjeneste: 'kommunale tjenester',
  overliggerdogn: 'overliggerdøgn (ferdig telt)',
  reinnleggelser: 'reinnleggelser (ferdig telt)',
  plo_andel: 'andel PLO-meldinger (ferdig telt)',
  maaltall: 'måltall',
  fact_fidelity: 'modelltrohet for FACT-team',
  avvik: 'samhandlingsavvik',
  dho: 'digital hjemmeoppfølging',
  tiltak: 'tiltak i handlingsplanen',
};

/** Name of a kind of extract for reading. */
export function formatKind(kind: string): string {
  return kindNames[kind] ?? kind;
}

/** Tells which kind is nearest, and what it lacks. */
export function formatNearestKind(kind: string, missing: readonly string[]): string {
  return `Nærmest er uttrekket ${formatKind(kind)}, men der mangler ${formatList(missing)}.`;
}

/** Tells which kind the missing column belongs to, and the other headings that would be understood. */
export function formatMissingColumn(kind: string, headings: readonly string[]): string {
  const also = headings.length === 0 ? '' : ` Overskrifter som også blir forstått: ${headings.join(', ')}.`;
  return `Filen er lest som ${formatKind(kind)}.${also}`;
}

/** Norwegian enumeration: «a, b og c». */
export function formatList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} og ${last}`;
}

/** Limits of a number in words. */
export function formatRange(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `mellom ${min} og ${max}`;
  return min === undefined ? `på høyst ${max}` : `på minst ${min}`;
}

/** How the number of fields of a broken row is told. */
export function formatFieldCount(count: number): string {
  return `${count} felt`;
}

/** How a duplicate points at the row it repeats. */
export function formatSameAsRow(row: number): string {
  return `lik rad ${row}`;
}

/** A spoiled letter as it stands, and the column it is in. */
export function formatSpoiled(letter: string, column: string): string {
  return `${letter} i ${column}`;
}

/** Name of a column without a heading; positions count from 1. */
export function formatColumnPosition(position: number): string {
  return `kolonne ${position}`;
}

const headerRoles = {
  title: 'tittel',
  group: 'overskrift over flere kolonner',
  'second-heading': 'overskrifter en gang til',
  units: 'måleenheter',
} as const;

/** What a row beside the heading is. */
export function formatHeaderRole(role: keyof typeof headerRoles): string {
  return headerRoles[role];
}

function formatLines(count: number): string {
  return count === 1 ? '1 linje' : `${count} linjer`;
}

/** How many lines are in each of two encodings. */
export function formatLineCounts(utf8: number, windows1252: number): string {
  return `${formatLines(utf8)} i UTF-8 og ${formatLines(windows1252)} i Windows-1252`;
}
