import { createPopulation, type Population } from '../domain/population.ts';

/** The population by kommune, bydel of Oslo, sex and age. Loaded when asked for: it is much larger than the geography. */
export async function loadPopulation(): Promise<Population> {
  const facts = await import('../../data/app/population.json');
  return createPopulation(facts.default);
}
