/** The vocabulary of a published or unpublished number. Field meanings are those of `docs/methods/observasjoner.md`. */

export const levels = ['country', 'rhf', 'helsefellesskap', 'region', 'kommune', 'bydel', 'enhet'] as const;
export type Level = (typeof levels)[number];

export const periodTypes = [
  'month',
  'quarter',
  'tertial',
  'half-year',
  'year',
  'rolling-12',
  'rolling-36',
  'year-to-date',
] as const;
export type PeriodType = (typeof periodTypes)[number];

export const variants = ['-', 'gross', 'net'] as const;
export type Variant = (typeof variants)[number];

/** Why a value is there or not. Missing is always one of these reasons, never `undefined`. */
export const observationStates = ['measured', 'suppressed', 'not-reported', 'not-meaningful', 'too-few'] as const;
export type ObservationState = (typeof observationStates)[number];

export const qualities = ['preliminary', 'adjusted', 'locked', 'incomplete'] as const;
export type Quality = (typeof qualities)[number];

/** Rule of the disclosure gate that hid a number; numbered as in `docs/methods/prikking.md`. */
export const suppressionRules = [
  'few-in-numerator',
  'few-in-complement',
  'few-in-denominator',
  'everyone-has-it',
  'dominant-patient',
  'gross-net-difference',
  /** Told to others whatever the rule was: by itself, or to protect another number */
  'few-patients',
] as const;
export type SuppressionRule = (typeof suppressionRules)[number];

/** What one number is about: indicator × profile × variant × unit × period. */
export interface ObservationKey {
  readonly indicator: string;
  readonly profile: string;
  readonly variant: Variant;
  readonly level: Level;
  readonly unit: string;
  readonly periodType: PeriodType;
  readonly period: string;
}

/** A number that may be shown to others. `value` is in the indicator's unit; proportions are 0–1. */
export interface PublishedObservation extends ObservationKey {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly state: ObservationState;
  readonly rule: SuppressionRule | null;
  readonly quality: Quality;
}

/**
 * The analyst's own number. `patients` and `denominatorPatients` are distinct patients behind numerator and
 * denominator; null where no person stands behind the number (teams, inhabitants). `largestPatient` is the greatest
 * part of the numerator that one patient accounts for, null where it is not tracked.
 */
export interface Observation extends PublishedObservation {
  readonly patients: number | null;
  readonly denominatorPatients: number | null;
  readonly largestPatient: number | null;
}

/** Codes in as few bytes as they need. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Numbers in as few bytes as hold every one of them exactly. */
export type Numbers = Float32Array | Float64Array;

/** A column of repeated words: `words[codes[i]]` is the word of row i. */
export interface DictionaryColumn<Word extends string = string> {
  readonly words: readonly Word[];
  readonly codes: Codes;
}

/** What every number is about: indicator × profile × variant × unit × period, as columns of equal length. */
export interface KeyColumns {
  readonly length: number;
  readonly indicator: DictionaryColumn;
  readonly profile: DictionaryColumn;
  readonly variant: DictionaryColumn<Variant>;
  readonly level: DictionaryColumn<Level>;
  readonly unit: DictionaryColumn;
  readonly periodType: DictionaryColumn<PeriodType>;
  readonly period: DictionaryColumn;
}

/**
 * Many observations as columns of equal length, cheap to move between threads. In the number columns NaN stands for
 * null. `state`, `rule` and `quality` index the closed lists of this file; rule 255 is none.
 */
export interface ObservationColumns extends KeyColumns {
  readonly numerator: Numbers;
  readonly denominator: Numbers;
  readonly value: Numbers;
  readonly lower: Numbers;
  readonly upper: Numbers;
  readonly patients: Numbers;
  readonly denominatorPatients: Numbers;
  readonly largestPatient: Numbers;
  readonly state: Uint8Array;
  readonly rule: Uint8Array;
  readonly quality: Uint8Array;
}
