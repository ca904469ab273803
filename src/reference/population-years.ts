import facts from '../../data/app/population-years.json';

/** Years whose 1 January there is a population of, oldest first. */
export const populationYears: readonly number[] = facts.years;
