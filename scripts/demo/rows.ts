import {
  type HelsefellesskapOrder,
  type Numbers,
  type RowsByFile,
  writeHelsefellesskap,
} from './helsefellesskap-rows.ts';
import { loadPlaces } from './places.ts';
import { createProfile } from './profile.ts';
import { planStays } from './stays.ts';
import { buildTargetRows } from './target-rows.ts';

const staysAtScaleOne = 100_000;

/** What decides the data, down to the byte. `scaleThousandths` 1000 is about 100 000 stays. */
export interface DemoSize {
  readonly seed: number;
  readonly scaleThousandths: number;
}

/**
 * The rows of all extracts, one helsefellesskap at a time so that no more than one is in memory. With `only`, the rows
 * of that one alone: the same apart from running numbers.
 */
export function* generateRows({ seed, scaleThousandths }: DemoSize, only: string | null = null): Generator<RowsByFile> {
  const country = loadPlaces();
  const profiles = new Map(country.map(({ id }, order) => [id, createProfile(id, order, seed)]));
  const stays = Math.round((staysAtScaleOne * scaleThousandths) / 1000);
  const planned = planStays(country, (id) => profiles.get(id)?.use ?? 0, stays);
  const numbers: Numbers = { patient: 0, stay: 0, stray: 0, message: 0 };
  for (const [order, region] of country.entries()) {
    if (only !== null && region.id !== only) continue;
    const profile = profiles.get(region.id);
    if (profile === undefined) throw new Error(`No profile for ${region.id}`);
    const wanted: HelsefellesskapOrder = { seed, scaleThousandths, order, profile, planned };
    const rows = writeHelsefellesskap(region, wanted, numbers);
    yield order === 0 ? { ...rows, maaltall: buildTargetRows() } : rows;
  }
}
