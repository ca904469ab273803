import type { JudgedDefinition } from '../../../src/disclosure/judge-suppression.ts';
import type { Period } from '../../../src/domain/period.ts';
import type { Random } from '../random.ts';

/** What happened in one place in one month, in one part of the count. */
export interface Atom {
  readonly patients: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly denominatorPatients: number;
  readonly largest: number;
}

export const nobody: Atom = { patients: 0, numerator: 0, denominator: 0, denominatorPatients: 0, largest: 0 };

export function add(a: Atom, b: Atom): Atom {
  return {
    patients: a.patients + b.patients,
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    denominatorPatients: a.denominatorPatients + b.denominatorPatients,
    largest: Math.max(a.largest, b.largest),
  };
}

export interface Shape {
  readonly definition: JudgedDefinition;
  readonly kommuner: readonly string[];
  readonly months: readonly Period[];
  readonly periods: readonly Period[];
  /** Most patients of a cell */
  readonly most: number;
  readonly hasUnknown: boolean;
}

function drawAtom(random: Random, { most, definition }: Shape): Atom {
  const patients = random.below(4) === 0 ? 0 : random.below(random.below(3) === 0 ? 5 : most);
  const units = definition.clustered ? Array.from({ length: patients }, () => 1 + random.below(9)) : [];
  const numerator = definition.clustered
    ? units.reduce((sum, one) => sum + one, 0)
    : patients + random.below(patients + 1);
  const without = random.below(3) === 0 ? random.below(6) : random.below(most * 2);
  const isMean = definition.kind === 'mean';
  return {
    patients,
    numerator: definition.kind === 'person-count' ? patients : numerator,
    denominator: isMean ? patients : numerator + without,
    denominatorPatients: isMean ? patients : patients + without,
    largest: Math.max(0, ...units),
  };
}

/** Per part a table of what happened: part → place → month. The place `''` is an unknown home. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, readonly Atom[]>>;

function partsOf({ id, corrected }: JudgedDefinition): readonly string[] {
  if (id === 'dialogmeldinger') return ['inn', 'ut'];
  return corrected ? ['net', 'corrected'] : ['-'];
}

export function drawFacts(random: Random, shape: Shape): Facts {
  const places = shape.hasUnknown ? [...shape.kommuner, ''] : shape.kommuner;
  const drawMonths = (isRare: boolean): readonly Atom[] =>
    shape.months.map(() => (isRare && random.below(3) > 0 ? nobody : drawAtom(random, shape)));
  return new Map(
    partsOf(shape.definition).map((part) => [
      part,
      new Map(places.map((place) => [place, drawMonths(part === 'corrected' || place === '')])),
    ]),
  );
}

/** The same facts after corrections in some places and months: one patient more, or all counted anew. */
export function drawCorrections(random: Random, shape: Shape, facts: Facts): Facts {
  const often = 2 + random.below(12);
  const { kind, clustered } = shape.definition;
  const correct = (atom: Atom): Atom => {
    if (random.below(often) > 0) return atom;
    if (random.below(2) === 0) return drawAtom(random, shape);
    const units = clustered ? 1 + random.below(9) : 1;
    const denominator = kind === 'mean' ? 1 : units;
    return add(atom, {
      patients: 1,
      numerator: units,
      denominator,
      denominatorPatients: 1,
      largest: clustered ? units : 0,
    });
  };
  return new Map(
    [...facts].map(([part, places]) => [
      part,
      new Map([...places].map(([place, months]) => [place, months.map(correct)])),
    ]),
  );
}
