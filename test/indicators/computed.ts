import { type ObservationColumns, observationStates, qualities } from '../../src/domain/observation.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { computeObservations } from '../../src/indicators/compute.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { createCanonicalTables, type Rows } from './canonical-tables.ts';

/** One computed number as the tests read it: NaN has become null. */
export interface ComputedNumber {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly patients: number | null;
  readonly denominatorPatients: number | null;
  readonly largestPatient: number | null;
  readonly state: string | undefined;
  readonly quality: string | undefined;
}

type NumberName =
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'lower'
  | 'upper'
  | 'patients'
  | 'denominatorPatients'
  | 'largestPatient';

/** The numbers of one computation, by their keys. */
export class Computed {
  readonly columns: ObservationColumns;
  readonly #rows = new Map<string, number>();

  constructor(columns: ObservationColumns) {
    this.columns = columns;
    for (let row = 0; row < columns.length; row += 1) this.#rows.set(this.keyAt(row), row);
  }

  keyAt(row: number): string {
    const { indicator, profile, variant, level, unit, period } = this.columns;
    return [indicator, profile, variant, level, unit, period]
      .map(({ words, codes }) => words[codes[row] ?? -1])
      .join(' ');
  }

  get keys(): readonly string[] {
    return [...this.#rows.keys()];
  }

  /** The number of `indicator profile variant level unit period`, null when it was not written. */
  at(key: string): ComputedNumber | null {
    const row = this.#rows.get(key);
    if (row === undefined) return null;
    const read = (name: NumberName): number | null => {
      const number = this.columns[name][row] ?? Number.NaN;
      return Number.isNaN(number) ? null : number;
    };
    return {
      numerator: read('numerator'),
      denominator: read('denominator'),
      value: read('value'),
      lower: read('lower'),
      upper: read('upper'),
      patients: read('patients'),
      denominatorPatients: read('denominatorPatients'),
      largestPatient: read('largestPatient'),
      state: observationStates[this.columns.state[row] ?? -1],
      quality: qualities[this.columns.quality[row] ?? -1],
    };
  }
}

/** Computes from rows that stand as if intake had read them. */
export async function computeFrom(
  engine: Engine,
  rows: Rows,
  cut: string,
  indicators?: readonly string[],
): Promise<Computed> {
  await loadReferenceTables(engine);
  await createCanonicalTables(engine, rows);
  return new Computed(await computeObservations(engine, { cut, indicators }));
}
