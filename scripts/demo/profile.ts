import { createDraw } from './draw.ts';

/**
 * How one helsefellesskap differs from the others in the synthetic data. Everything is drawn by chance; nothing is
 * taken from, or says anything about, the real one. Shares are in thousandths.
 */
export interface Profile {
  readonly id: string;
  /** Stays per inhabitant against the country */
  readonly use: number;
  /** Chance of being reported utskrivningsklar, against the country */
  readonly waitFactor: number;
  /** Share of the utskrivningsklare who stay a night or more */
  readonly nightShare: number;
  /** Mean nights of those, in thousandths, per year from 2023 */
  readonly meanNights: readonly [number, number, number];
  /** Only a date of being utskrivningsklar, no events */
  readonly datesOnly: boolean;
  readonly readmission67: number;
  readonly innleggelsesrapport: readonly [number, number, number];
  readonly helseopplysningSent: number;
  readonly helseopplysningInTime: readonly [number, number, number];
  /** Dialogmeldinger a month per 1000 inhabitants at scale 1, and growth 2023→2024→2025 */
  readonly dialogLevel: number;
  readonly dialogGrowth: readonly [number, number];
  /** Share of the kommuner with a FACT team */
  readonly factShare: number;
  /** Months (0 = January 2023) without any row: the journal system was changed; last exclusive */
  readonly gap: { readonly first: number; readonly last: number } | null;
}

/** The helsefellesskap whose results are set by quotas. */
export const reportedHelsefellesskap = 'H13';
const gapHelsefellesskap = 'H06';
const datesOnlyHelsefellesskap = 'H10';

/** The profile of a helsefellesskap; `order` is its place in the list. */
export function createProfile(id: string, order: number, seed: number): Profile {
  const draw = createDraw(seed, 100 + order);
  const nights = draw.int(2700, 4200);
  const report = draw.int(450, 760);
  const inTime = draw.int(470, 800);
  return {
    id,
    use: draw.int(920, 1080),
    waitFactor: draw.int(800, 1200),
    nightShare: draw.int(600, 800),
    meanNights: [nights, nights + draw.int(-400, 500), nights + draw.int(-500, 500)],
    datesOnly: id === datesOnlyHelsefellesskap,
    readmission67: draw.int(148, 184),
    innleggelsesrapport: [report, report + draw.int(-20, 50), report + draw.int(-20, 90)],
    helseopplysningSent: draw.int(900, 985),
    helseopplysningInTime: [inTime, inTime + draw.int(-30, 50), inTime + draw.int(-40, 100)],
    dialogLevel: draw.int(18, 34),
    dialogGrowth: [draw.int(1020, 1180), draw.int(1030, 1330)],
    factShare: draw.int(350, 900),
    gap: id === gapHelsefellesskap ? { first: 10, last: 14 } : null,
  };
}
