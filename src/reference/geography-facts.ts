import facts from '../../data/app/geography.json';
import { createGeography, type Geography } from '../domain/geography.ts';

/** The kommuner, bydeler and helsefellesskap of 2024, and where retired numbers went. Small; for any thread. */
export const geography: Geography = createGeography(facts);
