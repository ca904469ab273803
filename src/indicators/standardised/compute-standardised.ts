import { type AgeScheme, bandsOf } from '../../domain/age-groups.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { AgeBand } from '../../domain/split.ts';
import type { StandardisedRates, StandardisedWish } from '../../domain/standardised-rates.ts';
import type { Engine } from '../../engine/engine.ts';
import { geography } from '../../reference/geography-facts.ts';
import { loadPopulation } from '../../reference/population-facts.ts';
import { areLoaded } from '../are-loaded.ts';
import { definitionOf } from '../catalogue.ts';
import type { ComputeOptions } from '../compute.ts';
import { type FactsSource, factsOf } from '../facts.ts';
import { dropPrepared, prepareFacts } from '../prepare/prepare.ts';
import { countByAge } from './count-by-age.ts';
import { createPeople } from './people.ts';
import { ratePlaces } from './rate-places.ts';

interface Plan {
  readonly definition: IndicatorDefinition;
  readonly source: FactsSource;
  readonly bands: readonly AgeBand[];
}

/** Rows of patients alone tell age and sex; ready-made numbers do not. */
async function planRates(engine: Engine, indicator: string, scheme: AgeScheme): Promise<Plan | null> {
  const definition = definitionOf(indicator);
  const [source] = factsOf[indicator] ?? [];
  if (definition.standardised === undefined || source === undefined) return null;
  if (!(await areLoaded(engine, source.needs))) return null;
  return { definition, source, bands: bandsOf(scheme, definition.standardised.from) };
}

/**
 * Directly standardised rates of every place of a level with events in the period, and of the place they are part of: the
 * country for helsefellesskap, the helsefellesskap for kommuner. Counted when asked for, from the facts that the totals
 * are made of. The standard is the country's population of the year that the crude rate is divided by: 1 January after
 * the period, or the latest there is. Null where the indicator is not told so, or no rows are loaded.
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function computeStandardised(
  engine: Engine,
  wish: StandardisedWish,
  options: ComputeOptions,
): Promise<StandardisedRates | null> {
  options.signal?.throwIfAborted();
  const period = parsePeriod(wish.period);
  const plan = await planRates(engine, wish.indicator, wish.scheme);
  if (plan === null || period === null) return null;
  try {
    await prepareFacts(engine, options.cut, options);
    const counts = await countByAge(engine, { ...plan, wish, period }, options);
    const people = createPeople(await loadPopulation(), geography, { bands: plan.bands, period });
    return { year: people.year, places: ratePlaces(counts, people) };
  } finally {
    await dropPrepared(engine);
  }
}
