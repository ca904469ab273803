import { printFiner } from '../../domain/finer-print.ts';
import type { Geography } from '../../domain/geography.ts';
import { defaultSeries, type IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { Observation, ObservationKey, PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { Region } from '../../domain/region.ts';
import { judgeAgainstReference, judgeChange, type Verdict } from '../../domain/verdict.ts';
import { countryReference } from '../../observations/country-reference.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { fitReference } from '../../observations/reference-fit.ts';
import { pairWithLastYear } from '../../observations/year-pair.ts';
import type { ComparedLevel } from './compare.model.ts';

/** What every number is held against: the same place a year before, or all places together. */
export type MatrixBasis = 'change' | 'difference';

export interface MatrixPlace {
  readonly unit: string;
  readonly name: string;
  readonly chosen: boolean;
}

interface MatrixColumn {
  readonly definition: IndicatorDefinition;
  readonly reference: PublishedObservation | null;
}

export interface MatrixCell {
  readonly observation: PublishedObservation | null;
  readonly verdict: Verdict;
  /** With the decimals the number needs */
  readonly definition: IndicatorDefinition;
}

/** Places down, indicators across. Cells are judged when they are looked at: most of a long matrix never is. */
export interface Matrix {
  readonly places: readonly MatrixPlace[];
  readonly columns: readonly MatrixColumn[];
  cellAt(place: number, column: number): MatrixCell;
}

/** A cell by what it tells of, so that it is found again when rows or columns come and go. */
export interface CellName {
  readonly unit: string;
  readonly indicator: string;
}

export interface CellPlace {
  readonly place: number;
  readonly column: number;
}

/** Where a cell stands; null where the matrix no longer has its place or its indicator. */
export function findCell({ places, columns }: Matrix, { unit, indicator }: CellName): CellPlace | null {
  const place = places.findIndex((one) => one.unit === unit);
  const column = columns.findIndex(({ definition }) => definition.id === indicator);
  return place < 0 || column < 0 ? null : { place, column };
}

/** The name of the cell at a place; null outside the matrix. */
export function nameCell({ places, columns }: Matrix, { place, column }: CellPlace): CellName | null {
  const [row, heading] = [places[place], columns[column]];
  return row === undefined || heading === undefined ? null : { unit: row.unit, indicator: heading.definition.id };
}

export interface MatrixWish {
  readonly level: ComparedLevel;
  readonly places: readonly MatrixPlace[];
  readonly period: Period;
  readonly basis: MatrixBasis;
}

function keyOf(definition: IndicatorDefinition, { level, period }: MatrixWish, unit: string): ObservationKey {
  return {
    indicator: definition.id,
    ...defaultSeries(definition),
    level,
    unit,
    periodType: period.type,
    period: period.id,
  };
}

/** Regions of a division by name. */
export function regionPlaces(regions: readonly Region[]): readonly MatrixPlace[] {
  return regions
    .map(({ id, name }) => ({ unit: id, name, chosen: false }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** The places of a matrix by name: the 19, the kommuner of one helsefellesskap, or all kommuner. */
export function matrixPlaces(
  geography: Geography,
  level: 'helsefellesskap' | 'kommune',
  helsefellesskap: string,
  everywhere: boolean,
): readonly MatrixPlace[] {
  const places =
    level === 'helsefellesskap'
      ? geography.helsefellesskap.map(({ id, shortName }) => ({
          unit: id,
          name: shortName,
          chosen: id === helsefellesskap,
        }))
      : (everywhere ? geography.kommuner : geography.kommunerOf(helsefellesskap)).map(({ komnr, ...kommune }) => ({
          unit: komnr,
          name: geography.unitName('kommune', komnr),
          chosen: everywhere && kommune.helsefellesskap === helsefellesskap,
        }));
  return [...places].sort((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/**
 * Indicators that have a number at the level in periods of this type, in the order given. Against all together only
 * those that can be: counts follow the size of the place. Groups of patients have pages of their own.
 */
export function buildMatrix(
  store: ObservationStore,
  geography: Geography,
  definitions: readonly IndicatorDefinition[],
  wish: MatrixWish,
): Matrix {
  const shown = definitions.filter(
    ({ id, group, periodTypes }) =>
      group !== 'grupper' && periodTypes.includes(wish.period.type) && store.units(id, wish.level).length > 0,
  );
  const columns = shown
    .map((definition): MatrixColumn => {
      const fits = fitReference(store, geography, definition) === 'fits';
      return { definition, reference: fits ? countryReference(store, keyOf(definition, wish, '0')) : null };
    })
    .filter(({ reference }) => wish.basis === 'change' || reference !== null);
  const cells = new Map<number, MatrixCell>();

  function judgeCell({ definition, reference }: MatrixColumn, unit: string): MatrixCell {
    const { current, previous } = pairWithLastYear(store, keyOf(definition, wish, unit));
    const rules = printFiner(definition, Math.max(current?.value ?? 0, previous?.value ?? 0));
    return {
      observation: current,
      verdict: verdictOf(wish.basis, { current, previous, reference }, rules),
      definition: rules,
    };
  }

  return {
    places: wish.places,
    columns,
    cellAt(place, column) {
      const at = place * columns.length + column;
      const known = cells.get(at);
      if (known !== undefined) return known;
      const [found, { unit }] = [columns[column], wish.places[place] ?? { unit: '' }];
      if (found === undefined) throw new RangeError(`The matrix has no column ${column}`);
      const cell = judgeCell(found, unit);
      cells.set(at, cell);
      return cell;
    },
  };
}

interface Compared {
  readonly current: Observation | null;
  readonly previous: Observation | null;
  readonly reference: PublishedObservation | null;
}

function verdictOf(
  basis: MatrixBasis,
  { current, previous, reference }: Compared,
  rules: IndicatorDefinition,
): Verdict {
  const { direction, kind, decimals } = rules;
  return basis === 'change'
    ? judgeChange({ current, previous, direction, kind, decimals }).verdict
    : judgeAgainstReference({ unit: current, reference, direction, kind, decimals }).verdict;
}
