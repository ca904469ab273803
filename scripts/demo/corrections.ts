import { cutDay, dayOf } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { Place } from './places.ts';
import type { Stay } from './stay.ts';

export type CorrectionKind = 'feilregistrering' | 'avmelding_ikke_sendt' | 'innsigelse' | 'feil_kommune';
export type CorrectionStatus = 'meldt' | 'innvilget' | 'avslatt' | 'under_behandling';

export interface Correction {
  readonly stay: Stay;
  readonly from: number;
  /** Exclusive */
  readonly to: number;
  readonly kind: CorrectionKind;
  readonly status: CorrectionStatus;
  readonly registered: number;
  readonly newKommune: string | null;
  readonly by: 'kommune' | 'sykehus';
}

/** First day of waiting and the day after the last night, as day numbers; null for a stay without a night. */
export function nightsOf(stay: Stay): { readonly first: number; readonly end: number; readonly nights: number } | null {
  let nights = 0;
  let end = 0;
  for (const { from, to } of stay.waits) {
    end = to === null ? cutDay + 1 : dayOf(to);
    nights += end - dayOf(from);
  }
  const first = stay.waits[0];
  return nights === 0 || first === undefined ? null : { first: dayOf(first.from), end, nights };
}

export function createCorrection(
  draw: Draw,
  stay: Stay,
  days: { readonly from: number; readonly to: number },
  kind: CorrectionKind,
  status: CorrectionStatus,
  newKommune: string | null = null,
): Correction {
  const registered = Math.min(cutDay, days.to + draw.int(3, 60));
  return { stay, ...days, kind, status, registered, newKommune, by: draw.chance(700) ? 'kommune' : 'sykehus' };
}

function drawKind(draw: Draw): CorrectionKind {
  const point = draw.int(0, 99);
  if (point < 38) return 'feilregistrering';
  if (point < 58) return 'avmelding_ikke_sendt';
  return point < 88 ? 'innsigelse' : 'feil_kommune';
}

function drawStatus(draw: Draw): CorrectionStatus {
  const point = draw.int(0, 99);
  if (point < 58) return 'innvilget';
  if (point < 74) return 'avslatt';
  return point < 90 ? 'under_behandling' : 'meldt';
}

function pickOther(draw: Draw, stay: Stay, places: readonly Place[]): string | null {
  const others = places.filter(({ komnr }) => komnr !== stay.patient.place.komnr);
  return others.length === 0 || draw.chance(150) ? null : draw.pick(others).komnr;
}

/** Corrections of about one in thirty waiting stays, of all kinds and statuses. Nights move only within `places`. */
export function drawCorrections(draw: Draw, stays: readonly Stay[], places: readonly Place[]): Correction[] {
  return stays.flatMap((stay) => {
    const waiting = nightsOf(stay);
    if (waiting === null || !draw.chance(33)) return [];
    const kind = drawKind(draw);
    const whole = kind !== 'avmelding_ikke_sendt' && draw.chance(500);
    const to = whole ? waiting.end : waiting.first + draw.int(1, waiting.end - waiting.first);
    const newKommune = kind === 'feil_kommune' ? pickOther(draw, stay, places) : null;
    return [createCorrection(draw, stay, { from: waiting.first, to }, kind, drawStatus(draw), newKommune)];
  });
}
