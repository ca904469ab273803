import type { Level, Variant } from '../../../src/domain/observation.ts';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { askFor } from '../../indicators/observe-rows.ts';
import { cutDay } from './plain-data.ts';
import { dateText } from './plain-files.ts';

export const monthOf = (day: number): string => dateText(day).slice(0, 7);
const months = [...new Set(Array.from({ length: cutDay + 1 }, (_, day) => monthOf(day)))];
export const profileOf = (sektor: string): string => (sektor === 'SOM' ? '-' : sektor.toLowerCase());

/** `unit profile period` → sums, as text so that a difference shows what it is about. */
export type Sums = Map<string, number[]>;

export function addTo(sums: Sums, key: string, ...amounts: number[]): void {
  const known = sums.get(key) ?? amounts.map(() => 0);
  sums.set(
    key,
    known.map((sum, index) => sum + (amounts[index] ?? 0)),
  );
}

/** Zeros are left out, and what is below a millionth of a whole. */
export function toRecord(sums: Sums): Record<string, number[]> {
  const kept = [...sums]
    .map(([key, amounts]) => [key, amounts.map((amount) => Math.round(amount * 1e6) / 1e6)] as const)
    .filter(([, amounts]) => amounts.some((amount) => amount !== 0));
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export interface Told {
  readonly indicator: string;
  readonly variant?: Variant;
  readonly profiles: readonly string[];
  /** `numerator` and `parts` read parts of a share, else the value */
  readonly read?: 'value' | 'numerator' | 'parts';
  readonly periods?: readonly string[];
  readonly level?: Level;
  readonly units: Iterable<string>;
}

/** What the observations tell of every unit, profile and period, in the form of a plain count. */
export function toldSums(store: ObservationStore, told: Told): Record<string, number[]> {
  const { indicator, variant = '-', profiles, read = 'value', periods = months, level = 'kommune', units } = told;
  const sums: Sums = new Map();
  for (const unit of units) {
    for (const profile of profiles) {
      for (const period of periods) {
        const found = askFor(store, { indicator, variant, profile, level, unit, period });
        const parts = [found?.numerator ?? 0, found?.denominator ?? 0];
        const amounts = read === 'parts' ? parts : read === 'numerator' ? parts.slice(0, 1) : [found?.value ?? 0];
        addTo(sums, `${unit} ${profile} ${period}`, ...amounts);
      }
    }
  }
  return toRecord(sums);
}
