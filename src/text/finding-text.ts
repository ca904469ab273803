import {
  type FindingPlace,
  type FindingSeverity,
  isQualityCheckId,
  type QualityCheckId,
} from '../domain/quality-finding.ts';
import type { FindingFacts, FindingWording } from './finding-wording.ts';
import { formatNumber, formatPeriodId } from './format.ts';
import { linkFindings } from './link-findings.ts';
import { seriesFindings } from './series-findings.ts';

/** Every check across rows and files, in words. */
export const findingWordings: Readonly<Record<QualityCheckId, FindingWording>> = { ...linkFindings, ...seriesFindings };

/** Heading of a check across files; an id that is none is shown as it is. */
export function formatFindingTitle(check: string): string {
  return isQualityCheckId(check) ? findingWordings[check].title : check;
}

export const findingSeverities: Readonly<Record<FindingSeverity, string>> = {
  error: 'Må rettes',
  warning: 'Bør ses på',
  info: 'Til orientering',
};

/** What was found, in a sentence. */
export function formatFinding(check: QualityCheckId, facts: FindingFacts): string {
  return findingWordings[check].sentence(facts);
}

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const parts: Readonly<Record<string, string>> = {
  INN: 'inngående',
  UT: 'utgående',
  innleggelsesrapport: 'innleggelsesrapport',
  helseopplysning_24t: 'helseopplysning innen 24 timer',
};

/** Month, with the series it belongs to where a kind has several. */
function formatMonthPart(month: string, part: string | undefined): string {
  return part === undefined ? formatPeriodId(month) : `${formatPeriodId(month)} (${parts[part] ?? part})`;
}

/** `Overliggerdøgn, Lillestrøm, 2025-02` with the period in words. */
function formatNumberPlace(example: string): string {
  const at = example.lastIndexOf(', ') + 2;
  return example.slice(0, at) + formatPeriodId(example.slice(at));
}

/** An example of a finding for reading: `rad 12`, `mars 2025`, `Lørenskog, mars 2025 (inngående)`. */
export function formatExample(place: FindingPlace, example: string, kommuneName: (komnr: string) => string): string {
  const [first = '', second = '', third] = example.split(' ');
  switch (place) {
    case 'row':
      return `rad ${formatNumber(Number(example))}`;
    case 'month':
      return formatMonthPart(first, second === '' ? undefined : second);
    case 'kommune':
      return kommuneName(example);
    case 'kommune-month':
      return `${kommuneName(first)}, ${formatMonthPart(second, third)}`;
    case 'weekday':
      return weekdays[Number(example) - 1] ?? example;
    case 'team':
      return example;
    case 'number':
      return formatNumberPlace(example);
    case 'minute':
      return `kl. ${example.replace(':', '.')}`;
  }
}
