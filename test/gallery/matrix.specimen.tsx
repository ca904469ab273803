import type { ReactNode } from 'react';
import { type Verdict, verdicts } from '../../src/domain/verdict.ts';
import type { Matrix } from '../../src/features/compare/matrix.model.ts';
import { MatrixGrid } from '../../src/features/compare/matrix-grid.tsx';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { sampleObservation } from '../observations/observation-samples.ts';
import { helsefellesskap } from './interval-bars.specimen.tsx';
import type { Specimen } from './specimens.tsx';
import '../../src/ui/page.css';
import '../../src/features/compare/matrix.css';

/** What stands in a cell: a verdict of a number, or why there is none. */
type Cell = Verdict | 'suppressed' | 'not-reported';

function matrixOf(names: readonly string[], columns: number, cellOf: (place: number, column: number) => Cell): Matrix {
  const definitions = catalogue.slice(0, columns);
  return {
    places: names.map((name, index) => ({ unit: String(index), name, chosen: name === 'Ahus' })),
    columns: definitions.map((definition) => ({ definition, reference: null })),
    cellAt(place, column) {
      const definition = definitions[column];
      if (definition === undefined) throw new RangeError(`No column ${column}`);
      const cell = cellOf(place, column);
      const isHidden = cell === 'suppressed' || cell === 'not-reported';
      return {
        definition,
        verdict: isHidden ? 'not-comparable' : cell,
        observation: sampleObservation(isHidden ? { value: null, state: cell } : { value: 12.3, state: 'measured' }),
      };
    },
  };
}

function matrixFigure(matrix: Matrix): ReactNode {
  const { places, columns } = matrix;
  return (
    <MatrixGrid matrix={matrix} basis="change" caption={`${columns.length} indikatorer, ${places.length} områder`} />
  );
}

const mixed = (place: number, column: number): Cell =>
  (place + column) % 9 === 4 ? 'suppressed' : (verdicts[(place * 3 + column * 5) % verdicts.length] ?? 'same');
const longNames = Array.from({ length: 43 }, (_, index) =>
  index % 4 === 1 ? `Lofoten, Vesterålen og Salten ${index}` : `Kommune ${index}`,
);

export const matrixSpecimens: readonly Specimen[] = [
  { id: 'matrix-nineteen', figure: matrixFigure(matrixOf(helsefellesskap, 24, mixed)) },
  { id: 'matrix-one', figure: matrixFigure(matrixOf(['Ahus'], 1, () => 'better')) },
  { id: 'matrix-empty', figure: matrixFigure(matrixOf([], 24, mixed)) },
  { id: 'matrix-suppressed', figure: matrixFigure(matrixOf(helsefellesskap.slice(0, 4), 12, () => 'suppressed')) },
  {
    id: 'matrix-gap',
    figure: matrixFigure(
      matrixOf(helsefellesskap.slice(0, 6), 12, (place, column) =>
        column === 4 ? 'not-reported' : mixed(place, column),
      ),
    ),
  },
  { id: 'matrix-forty-three', figure: matrixFigure(matrixOf(longNames, 24, mixed)) },
];
