import type { Delivery, DeliveryQuality } from '../domain/delivery.ts';
import { bigChange, type ChangeGrade, type ChangeSummary, countChanges } from '../domain/delivery-change.ts';
import type { RowChange } from '../domain/row-change.ts';
import { formatDate, formatList, formatNumber, formatPercent } from './format.ts';
import { formatCount } from './plural.ts';
import { vocabulary } from './vocabulary.ts';

const numbers = { one: 'tall', other: 'tall' };
const files = { one: 'fil', other: 'filer' };
const rejectedRows = { one: 'rad', other: 'rader' };

const mostListed = 6;

function listSome(names: readonly string[]): string {
  const more = names.length - mostListed;
  return more > 0 ? `${names.slice(0, mostListed).join(', ')} og ${formatNumber(more)} til` : formatList(names);
}

const grades: Readonly<Record<ChangeGrade, string>> = {
  'changed-a-lot': 'Endret mye',
  gone: 'Borte',
  new: 'Ny',
  changed: 'Endret',
};

const gradeWords: Readonly<Record<ChangeGrade, string>> = {
  'changed-a-lot': 'endret mye',
  gone: 'borte',
  new: 'nye',
  changed: 'endret',
};

const qualityExplanations: Readonly<Record<DeliveryQuality, string>> = {
  preliminary: 'Rettelser kan fortsatt komme.',
  adjusted: 'Kjente rettelser er tatt med.',
  locked: 'Avsenderen endrer ikke tallene mer.',
};

/** `45 nye`, `1 nytt`: numbers of a grade. */
function countGrade(grade: ChangeGrade, count: number): string {
  return `${formatNumber(count)} ${grade === 'new' && count === 1 ? 'nytt' : gradeWords[grade]}`;
}

/** `12 endret mye, 3 borte og 45 nye`: the grades that occur. Empty when none does. */
function listCounts(counts: ChangeSummary['counts']): string {
  const grades = ['changed-a-lot', 'changed', 'new', 'gone'] as const;
  return formatList(grades.flatMap((grade) => (counts[grade] === 0 ? [] : [countGrade(grade, counts[grade])])));
}

function sayReplaced(after: string, before: string): string {
  return `${after} har tatt plassen til ${before}.`;
}

/** Words of deliveries: what is told of one, and what a newer one changes. */
export const deliveryText = {
  grades,
  gradeCounts: countGrade,
  /** One sentence for all that is compared */
  summary: (summary: ChangeSummary): string => {
    const same = summary.compared - countChanges(summary.counts);
    if (summary.compared === 0) return 'Det er ingen tall å sammenligne.';
    if (same === summary.compared) return `Ingen av ${formatCount(summary.compared, numbers)} er endret.`;
    const rest = same === 0 ? '' : ` ${formatNumber(same)} er som før.`;
    return `Av ${formatCount(summary.compared, numbers)} er ${listCounts(summary.counts)}.${rest}`;
  },
  rows: ({ added, gone, changed, same, keys }: RowChange): string =>
    `Rader: nye ${formatNumber(added)}, borte ${formatNumber(gone)}, endret ${formatNumber(changed)}, som før ${formatNumber(same)}. En rad kjennes igjen på ${formatList(keys)}.`,
  /** Null where nothing is gone. Kommuner by name */
  gone: (months: readonly string[], kommuner: readonly string[]): string | null => {
    const parts = [
      ...(months.length > 0 ? [`Måneder som hadde rader før, men ikke nå: ${listSome(months)}.`] : []),
      ...(kommuner.length > 0 ? [`Kommuner som hadde rader før, men ikke nå: ${listSome(kommuner)}.`] : []),
    ];
    return parts.length === 0 ? null : parts.join(' ');
  },
  rejected: (count: number): string => `${formatCount(count, rejectedRows)} i den nye filen er avvist.`,
  cutMoves: (before: string, after: string): string =>
    `Tallene er nå regnet ut til ${formatDate(before)}. Etter erstatningen regnes de ut til ${formatDate(after)}.`,
  rule: (): string =>
    `Et tall er endret mye når verdien er endret med minst ${formatPercent(bigChange.share)}, telleren er minst ${bigChange.numerator} og nevneren i andeler og snitt minst ${bigChange.denominator}, teller eller nevner er flyttet med minst ${bigChange.moved}, og hver av verdiene ligger utenfor usikkerhetsintervallet til den andre. Perioder som ikke var fullført i den gamle leveransen, regnes aldri som endret mye.`,
  ruleHeading: 'Når er et tall endret mye?',
  waiting: {
    heading: (count: number): string =>
      count === 1 ? 'Ny leveranse venter på svar' : `Nye leveranser av ${formatCount(count, files)} venter på svar`,
    asked: (after: string, before: string): string => `${after} skal erstatte ${before}.`,
    newer: (after: string, before: string): string => `${after} ser ut som en nyere leveranse av ${before}.`,
    older: (after: string, before: string, lastAfter: string, lastBefore: string): string =>
      `${after} ser ut som en eldre leveranse av ${before}: dataene slutter ${formatDate(lastAfter)}, mot ${formatDate(lastBefore)}.`,
    untouched: 'Tallene er uendret til du har svart.',
    biggest: 'Størst endring',
    replace: 'Erstatt',
    beside: 'Legg til ved siden av',
    decline: (count: number): string => (count === 1 ? 'Behold den gamle' : 'Behold de gamle'),
    seeAll: 'Se alle endringer',
    /** Where several wait */
    replaceAll: 'Erstatt alle',
    besideAll: 'Legg alle til ved siden av',
    one: (name: string): string => `Svar for ${name}`,
    replaceOne: 'Erstatt denne',
    besideOne: 'Legg denne til ved siden av',
    declineOne: 'Behold den gamle',
    oneByOne:
      'Du kan svare for alle samlet eller for én om gangen. Endringene under gjelder alle som venter, og regnes på nytt når du har svart for én.',
    /** What came of the last answer for one */
    answered: {
      replace: sayReplaced,
      beside: (after: string, before: string): string => `${after} er lagt til ved siden av ${before}.`,
      decline: (after: string, before: string): string => `${before} er beholdt, og ${after} er ikke tatt i bruk.`,
    },
    undoAnswer: 'Angre svaret',
    undoAnswerHint: 'Du kan angre til du svarer på nytt eller leser inn, bytter ut eller fjerner en fil.',
    about: 'Om den nye leveransen',
  },
  replaced: {
    heading: (count: number): string => (count === 1 ? 'Leveransen er erstattet' : 'Leveransene er erstattet'),
    swapped: (before: string, after: string): string => sayReplaced(after, before),
    undo: 'Angre',
    undoHint: 'Du kan angre til du leser inn, bytter ut eller fjerner en fil.',
  },
  told: {
    term: 'Leveranse',
    termOf: (name: string): string => `Leveranse av ${name}`,
    /** `NPR lokalt · teller til og med 31.03.2025 · Låst` */
    line: ({ source, cut, quality }: Delivery, proposed: string | null): string => {
      const day = cut ?? proposed;
      const parts = [source, day === null ? '' : `data til og med ${formatDate(day)}`, vocabulary.qualities[quality]];
      return parts.filter((part) => part !== '').join(' · ');
    },
    edit: 'Endre',
    editLabel: (name: string): string => `Endre hva som er sagt om leveransen av ${name}`,
    source: 'Avsender',
    sourceHint: 'Med dine egne ord, for eksempel NPR lokalt uttrekk.',
    cut: 'Teller til og med',
    cutHint: (proposed: string): string => `Tomt felt betyr siste dag med data, ${formatDate(proposed)}.`,
    cutInvalid: 'Skriv en dato som dag, måned og år, eller la feltet stå tomt.',
    cutTooEarly: (first: string): string => `Datoen er før første dag med data, ${formatDate(first)}.`,
    quality: 'Hvor endelige er tallene?',
    qualities: {
      preliminary: `${vocabulary.qualities.preliminary}. ${qualityExplanations.preliminary}`,
      adjusted: `${vocabulary.qualities.adjusted}. ${qualityExplanations.adjusted}`,
      locked: `${vocabulary.qualities.locked}. ${qualityExplanations.locked}`,
    } satisfies Readonly<Record<DeliveryQuality, string>>,
    save: 'Lagre',
    cancel: 'Avbryt',
  },
  disagree: {
    short: 'Ulik skjæringsdato',
    explanation: (cuts: readonly string[]): string =>
      `Leveransene teller til ulike dager: ${formatList(cuts.map(formatDate))}. Perioder etter den tidligste dagen bygger ikke på alle filene.`,
  },
  table: {
    caption: 'Tall som ikke er som i forrige leveranse',
    of: (before: string, after: string): string => `Fra ${before} til ${after}`,
    waiting: 'Leveransen venter på svar, og tallene er ikke tatt i bruk.',
    toAnswer: 'Gå til svaret',
    none: 'Ingen tall er endret.',
    noneChosen: 'Ingen endringer passer til valgene.',
    showAll: 'Vis alle',
    loading: 'Henter endringene',
    filters: 'Vis bare',
    grade: 'Grad',
    allGrades: 'Alle grader',
    indicator: 'Indikator',
    allIndicators: 'Alle indikatorer',
    place: 'Sted',
    allPlaces: 'Alle steder',
    periodType: 'Periodetype',
    allPeriodTypes: 'Alle periodetyper',
    period: 'Periode',
    before: 'Før',
    after: 'Etter',
    change: 'Endring',
    relative: 'Relativt',
    shown: (shown: number, all: number): string =>
      shown === all
        ? `Viser ${formatCount(all, { one: 'endring', other: 'endringer' })}.`
        : `Viser ${formatNumber(shown)} av ${formatCount(all, { one: 'endring', other: 'endringer' })}.`,
    more: (count: number): string => `Vis ${formatNumber(count)} til`,
    incomplete: 'ikke fullført før',
    download: 'Last ned som CSV',
    notForSharing: 'Filen er for deg som analytiker og ikke for deling: små tall er ikke skjult.',
    fileName: 'endret-siden-forrige-leveranse_IKKE-FOR-DELING.csv',
  },
  csv: {
    headings: [
      'Grad',
      'Indikator',
      'Profil',
      'Variant',
      'Nivå',
      'Enhet',
      'Sted',
      'Periodetype',
      'Periode',
      'Verdi før',
      'Verdi etter',
      'Endring',
      'Relativ endring',
      'Teller før',
      'Teller etter',
      'Nevner før',
      'Nevner etter',
      'Deling',
    ],
    sharing: 'ikke for deling',
  },
} as const;
