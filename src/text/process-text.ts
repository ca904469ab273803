import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { ProcessPhase } from '../domain/process-reading.ts';
import type { ProcessMark } from '../domain/process-rules.ts';
import type { SeasonComparison } from '../domain/season.ts';
import { formatInterval, formatList, formatNumber } from './format.ts';
import { formatCellValue, formatValue } from './format-value.ts';
import { formatCount } from './plural.ts';

const periods = { one: 'periode', other: 'perioder' };
const charts = { xmr: 'XmR-diagram', 'p-prime': 'p′-diagram', 'u-prime': 'u′-diagram' } as const;

const signals: Readonly<Record<ProcessMark['signal'], (side: ProcessMark['side']) => string>> = {
  outside: (side) => (side === 'high' ? 'Over øvre grense' : 'Under nedre grense'),
  trend: (side) => (side === 'high' ? 'Sju på rad som stiger' : 'Sju på rad som faller'),
  'two-of-three': (side) => `To av tre nær ${side === 'high' ? 'øvre' : 'nedre'} grense`,
  shift: (side) => (side === 'high' ? 'Sju på rad over midten' : 'Sju på rad under midten'),
};

/** The rule a point has fallen under, in words. */
export function signalWords({ signal, side }: ProcessMark): string {
  return signals[signal](side);
}

/** Words of the reading of a series as a process. */
export const processText = {
  heading: 'Mer enn vanlig variasjon?',
  title: (indicator: string, where: string): string => `${indicator} som prosess, ${where}`,
  subtitle: (unit: string, chart: ProcessPhase['method']): string => {
    if (chart === 'none') return `${unit}. For kort serie til grenser.`;
    if (chart === 'run-chart') return `${unit}. Løpediagram: streken er medianen.`;
    return `${unit}. ${charts[chart]}: streken er midten, feltet er vanlig variasjon.`;
  },
  description: (indicator: string, where: string): string =>
    `${indicator} for ${where} over tid, med midten og grensene for vanlig variasjon. Tallene står i tabellen under figuren.`,
  centre: (value: string): string => `Midten ${value}`,
  median: (value: string): string => `Median ${value}`,
  newLimits: 'Nye grenser',
  columns: {
    period: 'Periode',
    value: 'Verdi',
    centre: 'Midten',
    lower: 'Nedre grense',
    upper: 'Øvre grense',
    rule: 'Regel',
    verdict: 'Vurdering',
  },
  howToRead: [
    'Alle tall svinger. Feltet viser hvor langt de pleier å svinge når ingenting annet er i gang. Innenfor feltet er opp og ned fra måned til måned ikke noe å forklare.',
    'Ruter og trekanter er punkter en regel slår ut for: utenfor grensene, sju på rad som stiger eller faller, to av tre nær en grense, eller sju på rad på samme side av midten.',
    'Måneder uten tall er hull, og ingen regel leses over dem. Måneder som ikke er fullført, vises åpne og regnes ikke med.',
    'Grensene regnes ikke på nytt av seg selv. Det må bestemmes, med dato og grunn.',
  ],
  decisions: {
    summary: 'Nye grenser fra en bestemt måned',
    lead: 'Har noe endret seg for godt, kan grensene regnes på nytt derfra. Beslutningen følger figuren. Før det har gått tolv perioder, har den nye delen ingen grenser.',
    from: 'Fra og med',
    by: 'Bestemt av',
    byHint: 'Utvalg eller rolle, ikke navn på en person.',
    reason: 'Hvorfor',
    add: 'Regn grensene på nytt',
    remove: (period: string): string => `Fjern nye grenser fra ${period}`,
    removeShort: 'Fjern',
    none: 'Ingen er bestemt for denne serien.',
    missing: 'Skriv hvem som bestemte, og hvorfor.',
    readOnly: 'Bare analytikeren bestemmer nye grenser.',
    save: 'Lagre alle beslutninger',
    load: 'Les inn beslutninger',
    fileName: (date: string): string => `fellestall-grenser-${date}.json`,
    loaded: (told: number, taken: number): string =>
      `Filen har ${told} ${told === 1 ? 'beslutning' : 'beslutninger'}. ${taken === 0 ? 'Ingen er nye.' : `${taken} er nye eller tatt senere enn dem som var her.`}`,
    notLoaded: (name: string): string => `«${name}» er ingen fil med beslutninger om grenser. Ingenting er endret.`,
    line: (period: string, date: string, by: string, reason: string): string =>
      `Fra ${period}, bestemt ${date} av ${by}: ${reason}`,
  },
} as const;

function phaseSentence(definition: IndicatorDefinition, phase: ProcessPhase, limits: readonly string[]): string {
  const { method, measured, centre, runChart } = phase;
  const count = formatNumber(measured);
  if (method === 'none' || centre === null)
    return `Serien har ${formatCount(measured, periods)} med tall. Med færre enn 8 sies ingenting om variasjonen.`;
  if (method === 'run-chart') {
    const found =
      runChart?.signal === true
        ? 'Serien beveger seg mer enn tilfeldig omkring medianen.'
        : 'Serien svinger omkring medianen slik tilfeldigheter gjør.';
    return `Serien har ${count} perioder med tall og leses som løpediagram, for grenser krever 12. ${found}`;
  }
  const [lower, upper] = limits;
  const range =
    lower === undefined || upper === undefined ? '' : `, og vanlig variasjon er ${formatInterval(lower, upper)}`;
  return `Midten er ${formatValue(definition, centre)}${range} (${charts[method]}, ${count} perioder).`;
}

interface MarkedPeriod {
  readonly name: string;
  readonly mark: ProcessMark;
}

function signalSentence(marked: readonly MarkedPeriod[], latest: ProcessMark | null): string {
  if (marked.length === 0) return 'Ingen periode skiller seg fra den vanlige variasjonen.';
  const outside = marked.filter(({ mark }) => mark.signal === 'outside').map(({ name }) => name);
  const told = [
    ...(outside.length === 0
      ? []
      : [
          `Utenfor grensene: ${outside.length > 4 ? `${formatNumber(outside.length)} perioder` : formatList(outside)}.`,
        ]),
    latest === null
      ? 'Den siste perioden er innenfor vanlig variasjon.'
      : `Den siste perioden skiller seg ut: ${signalWords(latest).toLocaleLowerCase('nb')}.`,
  ];
  return told.join(' ');
}

/** How the same months of two years compare; null where fewer than six pairs can be told apart. */
export function seasonSentence({ pairs, higher, lower, probability }: SeasonComparison): string | null {
  if (pairs < 6) return null;
  const [most, word] = higher >= lower ? [higher, 'høyere'] : [lower, 'lavere'];
  const chance =
    probability < 0.05
      ? 'Så skjevt blir det sjelden bare ved tilfeldigheter.'
      : 'Så skjevt kan det godt bli ved tilfeldigheter.';
  return `I ${formatNumber(most)} av de siste ${formatNumber(pairs)} månedene med tall i begge årene var tallet ${word} enn i samme måned året før. ${chance}`;
}

export interface ProcessTold {
  readonly definition: IndicatorDefinition;
  readonly phase: ProcessPhase;
  /** Limits at the last point of the phase; null where there are none */
  readonly limits: { readonly lower: number; readonly upper: number } | null;
  /** Periods of the phase that a rule has marked */
  readonly marked: readonly MarkedPeriod[];
  readonly latest: ProcessMark | null;
}

/** What the process says: how it is read, where the limits lie, and which periods stand out. */
export function processSentence({ definition, phase, limits, marked, latest }: ProcessTold): string {
  const words =
    limits === null ? [] : [formatCellValue(definition, limits.lower), formatValue(definition, limits.upper)];
  const read = phaseSentence(definition, phase, words);
  return phase.method === 'none' || phase.method === 'run-chart' ? read : `${read} ${signalSentence(marked, latest)}`;
}
