import { type Correction, type CorrectionFacts, caseOf } from './correction.ts';
import { isIsoDate } from './period.ts';

/** What a person should know of a correction before it is used. `error` keeps it from being used, `warning` does not. */
const correctionFaults = {
  'no-stay': 'error',
  'no-from': 'error',
  'no-to': 'error',
  'ends-before': 'error',
  'unknown-kommune': 'error',
  'same-case': 'warning',
  'stay-unknown': 'warning',
  'no-nights': 'warning',
  'no-payable': 'warning',
  overlaps: 'warning',
  'no-kommune': 'warning',
  'own-kommune': 'warning',
} as const;
export type CorrectionFault = keyof typeof correctionFaults;

function judgeDates({ from, to }: Correction): readonly CorrectionFault[] {
  if (!isIsoDate(from)) return ['no-from'];
  if (!isIsoDate(to)) return ['no-to'];
  return to <= from ? ['ends-before'] : [];
}

function judgeKommune(
  { art, komnr }: Correction,
  facts: CorrectionFacts | null,
  isKommune: (komnr: string) => boolean,
): readonly CorrectionFault[] {
  if (art !== 'feil_kommune') return [];
  if (komnr === null) return ['no-kommune'];
  if (!isKommune(komnr)) return ['unknown-kommune'];
  return facts !== null && facts.payer === komnr && facts.residence === komnr ? ['own-kommune'] : [];
}

function judgeNights({ art }: Correction, facts: CorrectionFacts | null): readonly CorrectionFault[] {
  if (facts === null) return [];
  if (!facts.known) return ['stay-unknown'];
  if (facts.nights === 0) return ['no-nights'];
  return art === 'innsigelse' && facts.payable === 0 ? ['no-payable'] : [];
}

function isOverlapping(one: Correction, other: Correction): boolean {
  return one.stay === other.stay && one.from < other.to && other.from < one.to;
}

function judgeOthers(correction: Correction, others: readonly Correction[]): readonly CorrectionFault[] {
  const own = others.filter((other) => other !== correction && other.stay === correction.stay);
  if (own.some((other) => caseOf(other) === caseOf(correction))) return ['same-case'];
  return own.some((other) => isOverlapping(correction, other)) ? ['overlaps'] : [];
}

export interface JudgedCorrection {
  readonly correction: Correction;
  /** Null while they are not asked for */
  readonly facts: CorrectionFacts | null;
  /** The other corrections of the list, at least those of the same stay */
  readonly others: readonly Correction[];
  readonly isKommune: (komnr: string) => boolean;
}

/** Everything to be told of one correction, the gravest first. */
export function judgeCorrection({
  correction,
  facts,
  others,
  isKommune,
}: JudgedCorrection): readonly CorrectionFault[] {
  const missing: readonly CorrectionFault[] = correction.stay.trim() === '' ? ['no-stay'] : [];
  const dates = judgeDates(correction);
  const faults = [
    ...missing,
    ...dates,
    ...judgeKommune(correction, facts, isKommune),
    ...(missing.length + dates.length > 0 ? [] : judgeNights(correction, facts)),
    ...(missing.length + dates.length > 0 ? [] : judgeOthers(correction, others)),
  ];
  return faults.sort((one, other) => Number(hinders(other)) - Number(hinders(one)));
}

/** Whether a fault keeps a correction from being used. */
export function hinders(fault: CorrectionFault): boolean {
  return correctionFaults[fault] === 'error';
}
