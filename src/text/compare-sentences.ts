import { type CountDifference, toKroner } from '../domain/difference.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { isPerInhabitants, isShare, isStock } from '../domain/indicator-kind.ts';
import type { PublishedObservation } from '../domain/observation.ts';
import { comparePrinted } from '../domain/printed-value.ts';
import type { ChangeJudgement, Verdict } from '../domain/verdict.ts';
import { formatInterval, formatKroner, formatNumber, formatPercentChange } from './format.ts';
import { formatValue, formatValueWithUnit } from './format-value.ts';
import { formatCount } from './plural.ts';

/** One place, what it is held against, and what the rule engine says of the two. */
export interface DifferenceInput {
  readonly definition: IndicatorDefinition;
  readonly name: string;
  readonly observation: PublishedObservation | null;
  readonly reference: PublishedObservation | null;
  /** `hele datasettet`, `Ahus` */
  readonly referenceName: string;
  readonly judgement: ChangeJudgement;
  readonly inCounts: CountDifference | null;
  /** Price of the night in the period; left out or null where it has none, or several */
  readonly price?: NightPrice | null;
}

const moves: ReadonlySet<Verdict> = new Set(['better', 'worse', 'up', 'down']);

/** Whether a verdict says that there is a difference. */
export function isMove(verdict: Verdict): boolean {
  return moves.has(verdict);
}

function amountWords(definition: IndicatorDefinition, difference: number): string {
  const amount = Math.abs(difference);
  return isShare(definition.kind)
    ? `${formatNumber(amount * 100, definition.decimals)} prosentpoeng`
    : formatValueWithUnit(definition, amount);
}

function relativeWords(definition: IndicatorDefinition, relative: number | null): string {
  if (relative === null || isShare(definition.kind)) return '';
  const words = formatPercentChange(relative);
  return words === formatPercentChange(0) ? '' : ` (${words})`;
}

/** `1 800 flere overliggerdøgn (1 200–2 400)`; null where the number is too small to print. */
export function countWords(definition: IndicatorDefinition, inCounts: CountDifference): string | null {
  const { count, interval } = inCounts;
  const amount = formatNumber(Math.abs(count));
  if (amount === formatNumber(0)) return null;
  if (definition.countedAs === 'kroner') return kronerWords(inCounts);
  const words = ['flere', 'færre'] as const;
  return `${amount} ${count > 0 ? 'flere' : 'færre'} ${definition.countedAs}${intervalWords(interval, count, words)}`;
}

function kronerWords({ count, interval }: CountDifference): string {
  const words = ['mer', 'mindre'] as const;
  return `${formatNumber(Math.abs(count))} kroner ${count > 0 ? 'mer' : 'mindre'}${intervalWords(interval, count, words)}`;
}

/** What one night costs, and the year it costs that. */
export interface NightPrice {
  readonly year: number;
  readonly kroner: number;
}

/**
 * A difference in nights as money: `Med døgnprisen i 2025 (5 981 kr) er det 1 076 580 kroner mer (95 %-intervall …).`
 * Where not all nights are paid for, it says what it would be if they were. Null where no night is paid for.
 */
export function kronerSentence(
  { nightsPaid }: Pick<IndicatorDefinition, 'nightsPaid'>,
  inCounts: CountDifference | null,
  price: NightPrice | null,
): string | null {
  if (nightsPaid === undefined || inCounts === null || price === null) return null;
  if (formatNumber(Math.abs(inCounts.count)) === formatNumber(0)) return null;
  const words = kronerWords(toKroner(inCounts, price.kroner));
  const at = `døgnprisen i ${price.year} (${formatKroner(price.kroner)})`;
  return nightsPaid === 'all' ? `Med ${at} er det ${words}.` : `Var alle betalingsdøgn, var det med ${at} ${words}.`;
}

/**
 * Told in the direction of the count, so that `færre` has a positive interval too; one that reaches to the other side
 * says so in words: `22 flere til 129 færre`.
 */
function intervalWords(
  interval: CountDifference['interval'],
  count: number,
  [more, less]: readonly [more: string, less: string],
): string {
  if (interval === null) return '';
  const [low, high] = count < 0 ? [-interval.upper, -interval.lower] : [interval.lower, interval.upper];
  const [here, there] = count < 0 ? [less, more] : [more, less];
  if (formatNumber(low).startsWith('−'))
    return ` (95 %-intervall ${formatNumber(-low)} ${there} til ${formatNumber(high)} ${here})`;
  return ` (95 %-intervall ${formatInterval(formatNumber(low), formatNumber(high))})`;
}

/** What a difference means in what is counted, the place's own size unchanged; null where that is too small to print. */
export function meaningSentence({
  definition,
  observation,
  inCounts,
}: Pick<DifferenceInput, 'definition' | 'observation' | 'inCounts'>): string | null {
  if (inCounts === null || observation?.denominator == null) return null;
  const words = countWords(definition, inCounts);
  if (words === null) return null;
  const size = formatNumber(observation.denominator);
  return isPerInhabitants(definition.kind)
    ? `Med ${size} innbyggere betyr det ${words}.`
    : `Regnet av ${size} betyr det ${words}.`;
}

function chanceSentence({ definition, judgement }: DifferenceInput): string | null {
  if (isStock(definition.kind)) return null;
  if (isMove(judgement.verdict))
    return judgement.difference?.interval == null ? null : 'Forskjellen er større enn tilfeldig variasjon.';
  return judgement.difference?.interval == null
    ? 'Det er ikke beregnet om forskjellen er større enn tilfeldig variasjon.'
    : 'Forskjellen er ikke større enn tilfeldig variasjon.';
}

/**
 * One place against its reference, relative and absolute together, with what it means in what is counted: `Ahus ligger
 * 3,1 døgn per 1 000 innbyggere høyere enn hele datasettet (+24 %). Forskjellen er større enn tilfeldig variasjon. Med
 * 604 000 innbyggere betyr det 1 870 flere overliggerdøgn (95 %-intervall 1 200–2 400).` Numbers equal in print are
 * never called higher or lower. Null where nothing can be compared.
 */
export function differenceSentence(input: DifferenceInput): string | null {
  const { definition, name, observation, reference, referenceName, judgement } = input;
  const { verdict, difference } = judgement;
  if (observation?.state === 'suppressed') return `${name}: tallet er skjult av hensyn til personvernet.`;
  if (reference?.state === 'suppressed') return `Tallet for ${referenceName} er skjult av hensyn til personvernet.`;
  if (verdict === 'too-few') return `${name}: tallene er for små til å sammenlignes med ${referenceName}.`;
  if (observation?.value == null || reference?.value == null || difference === null || verdict === 'not-comparable')
    return null;
  const move = comparePrinted(observation.value, reference.value, definition);
  if (move === 0)
    return `${name} ligger tilnærmet likt med ${referenceName}: ${formatValue(definition, reference.value)}.`;
  const words = `${amountWords(definition, difference.absolute)} ${move > 0 ? 'høyere' : 'lavere'}`;
  const statement = `${name} ligger ${words} enn ${referenceName}${relativeWords(definition, difference.relative)}.`;
  const meaning = isMove(verdict)
    ? [meaningSentence(input), kronerSentence(definition, input.inCounts, input.price ?? null)]
    : [];
  return [statement, chanceSentence(input), ...meaning].filter((part) => part !== null).join(' ');
}

/** How many places differ from the reference, and which way. */
export interface DifferenceTally {
  readonly judged: number;
  readonly above: number;
  readonly below: number;
}

/** Counts what the verdicts say; a place is above or below only where its verdict is a move. */
export function tallyDifferences(judgements: readonly ChangeJudgement[]): DifferenceTally {
  const moved = judgements.filter(({ verdict }) => isMove(verdict));
  const above = moved.filter(({ difference }) => (difference?.absolute ?? 0) > 0).length;
  const judged = judgements.filter(({ verdict }) => verdict !== 'too-few' && verdict !== 'not-comparable').length;
  return { judged, above, below: moved.length - above };
}

const areas = { one: 'område', other: 'områder' };

/** Small numbers in words, as in running text. */
export function howMany(count: number): string {
  const words = ['ingen', 'ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
  return words[count] ?? formatNumber(count);
}

/** `Om lag ett er ventet utenfor 95 % bare ved tilfeldigheter.`; null when so few that none is expected. */
function multipleSentence(judged: number): string | null {
  const expected = Math.round(judged / 20);
  return expected < 1 ? null : `Om lag ${howMany(expected)} er ventet utenfor 95 % bare ved tilfeldigheter.`;
}

/** All places at once: how many are above and below, and how many would be by chance. Null where none is judged. */
export function tallySentence({ judged, above, below }: DifferenceTally, referenceName: string): string | null {
  if (judged === 0) return null;
  const found =
    above + below === 0
      ? `Ingen av ${formatCount(judged, areas)} skiller seg sikkert fra ${referenceName}.`
      : `Av ${formatCount(judged, areas)} ligger ${howMany(above)} sikkert høyere og ${howMany(below)} sikkert lavere enn ${referenceName}.`;
  return [found, multipleSentence(judged)].filter((part) => part !== null).join(' ');
}
