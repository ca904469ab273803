import { cutDay, dayOf, daysInMonth, monthCount, monthOf } from './calendar.ts';
import {
  type Correction,
  type CorrectionKind,
  type CorrectionStatus,
  createCorrection,
  nightsOf,
} from './corrections.ts';
import type { Draw } from './draw.ts';
import type { Place } from './places.ts';
import type { Stay } from './stay.ts';

/** Nights of each month, and nights and stays of each year of discharge: what the corrections may not upset. */
interface Tally {
  readonly nights: number[];
  readonly dischargedNights: number[];
  readonly dischargedStays: number[];
}

function emptyTally(): Tally {
  return { nights: new Array<number>(monthCount).fill(0), dischargedNights: [0, 0, 0], dischargedStays: [0, 0, 0] };
}

function dischargeYear(stay: Stay): number | null {
  return stay.ut === null ? null : Math.floor(monthOf(dayOf(stay.ut)) / 12);
}

function addTo(list: number[], index: number, change: number): void {
  list[index] = (list[index] ?? 0) + change;
}

/** Counts a stay's nights outside `removed`. */
function tallyStay(tally: Tally, stay: Stay, removed: { readonly from: number; readonly to: number } | null): void {
  let left = 0;
  for (const { from, to } of stay.waits) {
    const end = to === null ? cutDay + 1 : dayOf(to);
    for (let day = dayOf(from); day < end; day += 1) {
      if (removed !== null && day >= removed.from && day < removed.to) continue;
      addTo(tally.nights, monthOf(day), 1);
      left += 1;
    }
  }
  const year = dischargeYear(stay);
  if (year === null || left === 0) return;
  addTo(tally.dischargedNights, year, left);
  addTo(tally.dischargedStays, year, 1);
}

const higherMonths: ReadonlySet<number> = new Set([1, 10]);
/** Mean nights by year of discharge in tenths, as printed. */
const printedTenths: readonly number[] = [31, 36, 31];

/** True when the counts print as the report says: 3,1 · 3,6 · 3,1, and only February and November above 2024. */
function saysAsReported(tally: Tally): boolean {
  const means = printedTenths.every((tenths, year) => {
    const hundredfold = (100 * (tally.dischargedNights[year] ?? 0)) / Math.max(1, tally.dischargedStays[year] ?? 0);
    return hundredfold >= tenths * 10 - 4.5 && hundredfold < tenths * 10 + 4.5;
  });
  const months = Array.from({ length: 12 }, (_, month) => {
    const before = (tally.nights[12 + month] ?? 0) * daysInMonth(24 + month);
    const now = (tally.nights[24 + month] ?? 0) * daysInMonth(12 + month);
    return higherMonths.has(month) ? now > before : now < before;
  });
  return means && months.every(Boolean);
}

function tallyAll(stays: readonly Stay[], corrections: readonly Correction[]): Tally {
  const tally = emptyTally();
  const removing = new Map(
    corrections
      .filter(
        ({ kind, status }) =>
          status === 'innvilget' && (kind === 'feilregistrering' || kind === 'avmelding_ikke_sendt'),
      )
      .map((correction) => [correction.stay, correction]),
  );
  for (const stay of stays) tallyStay(tally, stay, removing.get(stay) ?? null);
  return tally;
}

interface Wish {
  readonly kind: CorrectionKind;
  readonly status: CorrectionStatus;
  /** Of a thousand waiting stays */
  readonly thousandths: number;
}

const wishes: readonly Wish[] = [
  { kind: 'feilregistrering', status: 'innvilget', thousandths: 9 },
  { kind: 'avmelding_ikke_sendt', status: 'innvilget', thousandths: 6 },
  { kind: 'innsigelse', status: 'innvilget', thousandths: 9 },
  { kind: 'feil_kommune', status: 'innvilget', thousandths: 4 },
  { kind: 'feilregistrering', status: 'avslatt', thousandths: 4 },
  { kind: 'innsigelse', status: 'under_behandling', thousandths: 5 },
  { kind: 'innsigelse', status: 'meldt', thousandths: 3 },
];

function propose(draw: Draw, stay: Stay, wish: Wish, places: readonly Place[]): Correction | null {
  const waiting = nightsOf(stay);
  if (waiting === null) return null;
  const whole = wish.kind !== 'avmelding_ikke_sendt';
  if (whole ? waiting.nights > 4 : waiting.nights < 4) return null;
  const from = whole ? waiting.first : waiting.end - 1;
  const others = places.filter(({ komnr }) => komnr !== stay.patient.place.komnr);
  const newKommune = wish.kind === 'feil_kommune' ? draw.pick(others).komnr : null;
  return createCorrection(draw, stay, { from, to: waiting.end }, wish.kind, wish.status, newKommune);
}

/** Corrections that leave every printed result as it is, gross as well as net; a proposal that would not is dropped. */
export function drawReportedCorrections(draw: Draw, stays: readonly Stay[], places: readonly Place[]): Correction[] {
  const waiting = draw.shuffle(stays.filter((stay) => stay.patient.sektor === 'SOM' && nightsOf(stay) !== null));
  if (!saysAsReported(tallyAll(waiting, []))) throw new Error('The planned waiting does not give the reported results');
  const corrections: Correction[] = [];
  let next = 0;
  for (const wish of wishes) {
    let wanted = Math.max(1, Math.round((waiting.length * wish.thousandths) / 1000));
    for (; wanted > 0 && next < waiting.length; next += 1) {
      const stay = waiting[next];
      const proposal = stay === undefined ? null : propose(draw, stay, wish, places);
      if (proposal === null || !saysAsReported(tallyAll(waiting, [...corrections, proposal]))) continue;
      corrections.push(proposal);
      wanted -= 1;
    }
  }
  return corrections;
}
