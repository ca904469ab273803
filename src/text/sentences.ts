import { type IndicatorDefinition, isToldByTeam } from '../domain/indicator-definition.ts';
import { isShare, isStock } from '../domain/indicator-kind.ts';
import type { PublishedObservation } from '../domain/observation.ts';
import { parsePeriod } from '../domain/period.ts';
import { comparePrinted } from '../domain/printed-value.ts';
import type { ChangeJudgement } from '../domain/verdict.ts';
import { capitalise, formatNumber, formatPercentChange, formatPeriod } from './format.ts';
import { formatValue } from './format-value.ts';
import { type Phrase, phraseOf } from './sentence-phrases.ts';

/** An observation, the same period the year before, and what the rule engine says of the two. */
export interface SentenceInput {
  readonly definition: IndicatorDefinition;
  readonly current: PublishedObservation;
  readonly previous: PublishedObservation | null;
  readonly judgement: ChangeJudgement;
}

const chance = {
  beyond: 'Endringen er større enn tilfeldig variasjon.',
  within: 'Endringen er ikke større enn tilfeldig variasjon.',
  unknown: 'Det er ikke beregnet om endringen er større enn tilfeldig variasjon.',
};

/** Why a number is not finished; an observation does not tell which of the two it is. */
const unfinished = 'dataene dekker ikke hele perioden, eller avsenderen har ikke oppgitt alt';

/** When the number holds: `i 2025`, `i de 12 månedene til juni 2025`, `ved utgangen av 1. kvartal 2025`. */
function timeWords(id: string, definition: IndicatorDefinition): string {
  const period = parsePeriod(id);
  if (period === null) return `i ${id}`;
  const words = formatPeriod(period);
  if (period.type === 'rolling-12' || period.type === 'rolling-36')
    return words.replace(/^siste (\d+) måneder til/, 'i de $1 månedene til');
  if (period.type === 'year-to-date') return words.replace(/^hittil i år til/, 'fra nyttår til');
  return isStock(definition.kind) ? `ved utgangen av ${words}` : `i ${words}`;
}

/** The period by itself, as the object of a sentence: `1. kvartal 2025`. */
function periodWords(id: string): string {
  const period = parsePeriod(id);
  return period === null ? id : formatPeriod(period);
}

/** Why there is no number, in one sentence about that period. Null where there is one. */
function absenceSentence(
  { state, value, period, level }: PublishedObservation,
  definition: IndicatorDefinition,
): string | null {
  if (value !== null) return null;
  const when = periodWords(period);
  switch (state) {
    case 'suppressed':
      return `Tallet for ${when} er skjult av hensyn til personvernet.`;
    case 'measured':
    case 'not-reported':
      return `Det finnes ikke data for ${when}.`;
    case 'not-meaningful':
      return level === 'region' && isToldByTeam(definition)
        ? `Tallet for ${when} kan ikke regnes ut: et team dekker også kommuner utenfor regionen, og filen sier ikke hvor pasientene bor.`
        : `Tallet for ${when} kan ikke regnes ut, fordi det ikke er noe å dele på.`;
    case 'too-few':
      return `Det er for få hendelser i ${when} til å vise et tall.`;
  }
}

/** Why a number cannot be laid beside the year before. */
function noComparisonSentence({ definition, current, previous, judgement }: SentenceInput): string {
  if (previous === null) return 'Det finnes ikke tall fra året før å sammenligne med.';
  const absence = absenceSentence(previous, definition);
  if (absence !== null) return absence;
  if (judgement.verdict === 'too-few') return 'Tallene er for små til å sammenlignes med året før.';
  if (current.quality === 'incomplete')
    return `Tallet er ikke fullført: ${unfinished}. Det kan ikke sammenlignes med året før.`;
  if (previous.quality === 'incomplete')
    return `Tallet for ${periodWords(previous.period)} er ikke fullført: ${unfinished}. De to kan ikke sammenlignes.`;
  return 'Tallene kan ikke sammenlignes med året før.';
}

/** `2,1` or `2 prosentpoeng`; null where the difference is too small to print. */
function amountWords(definition: IndicatorDefinition, difference: number): string | null {
  const share = isShare(definition.kind);
  const amount = Math.abs(share ? difference * 100 : difference);
  const words = formatNumber(amount, definition.decimals);
  if (words === formatNumber(0, definition.decimals)) return null;
  return share ? `${words} prosentpoeng` : words;
}

/** ` (−9 %)` after an amount; nothing for shares, where it would be read as percentage points. */
function relativeWords(definition: IndicatorDefinition, relative: number | null): string {
  if (relative === null || isShare(definition.kind)) return '';
  const words = formatPercentChange(relative);
  return words === formatPercentChange(0) ? '' : ` (${words})`;
}

function comparisonClause(input: SentenceInput, phrase: Phrase, current: number, previous: number): string {
  const { definition, judgement } = input;
  const then = timeWords(input.previous?.period ?? '', definition);
  const move = comparePrinted(current, previous, definition);
  if (move === 0) return `tilnærmet likt som ${then}`;
  const amount = amountWords(definition, current - previous) ?? 'litt';
  const words = move > 0 ? phrase.more(amount) : phrase.fewer(amount);
  return `${words}${relativeWords(definition, judgement.difference?.relative ?? null)} enn ${then}`;
}

/** What is known of chance, in the long form. Nothing for stocks, which hold none, and for numbers equal in print. */
function chanceSentence({ definition, judgement }: SentenceInput, equal: boolean): string | null {
  if (equal || isStock(definition.kind)) return null;
  const known = judgement.difference?.interval != null;
  if (judgement.verdict === 'no-certain-change') return known ? chance.within : chance.unknown;
  return known ? chance.beyond : null;
}

function isCompared({ judgement, previous }: SentenceInput): boolean {
  return previous?.value != null && judgement.verdict !== 'too-few' && judgement.verdict !== 'not-comparable';
}

/**
 * What an observation says, against the same period the year before: `I 2025 var det i snitt 21,3 overliggere per døgn,
 * 2,1 færre (−9 %) enn i 2024. Endringen er større enn tilfeldig variasjon.` Numbers equal in print are never called
 * higher or lower. A missing number says why it is missing.
 */
export function fullSentence(input: SentenceInput): string {
  const { definition, current, previous } = input;
  const { value } = current;
  if (value === null) return absenceSentence(current, definition) ?? '';
  const phrase = phraseOf(definition, current.profile, value);
  const statement = capitalise(
    `${timeWords(current.period, definition)} ${phrase.statement(formatValue(definition, value))}`,
  );
  if (previous?.value == null || !isCompared(input)) return `${statement}. ${noComparisonSentence(input)}`;
  const comparison = `${statement}, ${comparisonClause(input, phrase, value, previous.value)}.`;
  const onChance = chanceSentence(input, comparePrinted(value, previous.value, definition) === 0);
  return onChance === null ? comparison : `${comparison} ${onChance}`;
}

function shortAbsence({ state }: PublishedObservation): string {
  switch (state) {
    case 'suppressed':
      return 'Skjult: personvern.';
    case 'measured':
    case 'not-reported':
      return 'Ingen data.';
    case 'not-meaningful':
      return 'Kan ikke regnes ut.';
    case 'too-few':
      return 'For få hendelser.';
  }
}

function shortNoComparison({ current, previous, judgement }: SentenceInput): string {
  if (previous === null || (previous.value === null && previous.state !== 'suppressed'))
    return 'Ingen tall fra året før.';
  if (previous.value === null) return 'Tallet fra året før er skjult.';
  if (judgement.verdict === 'too-few') return 'For små tall til å sammenligne.';
  if (current.quality === 'incomplete') return 'Tallet er ikke fullført.';
  return 'Kan ikke sammenlignes med året før.';
}

/** The same in a few words, for a cell that stands beside the numbers: `Færre overliggere enn året før.` */
export function shortSentence(input: SentenceInput): string {
  const { definition, current, previous, judgement } = input;
  if (current.value === null) return shortAbsence(current);
  if (previous?.value == null || !isCompared(input)) return shortNoComparison(input);
  const move = comparePrinted(current.value, previous.value, definition);
  if (move === 0) return 'Tilnærmet likt året før.';
  const phrase = phraseOf(definition, current.profile, current.value);
  const words = `${move > 0 ? phrase.shortMore : phrase.shortFewer} enn året før`;
  if (judgement.verdict !== 'no-certain-change' || isStock(definition.kind)) return `${words}.`;
  return judgement.difference?.interval == null
    ? `${words}. Usikkert om det er tilfeldig.`
    : `${words}, men innenfor tilfeldig variasjon.`;
}
