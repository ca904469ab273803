import './matrix.css';
import { Alert } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { Period } from '../../domain/period.ts';
import { countryUnit } from '../../observations/country-reference.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions } from '../../session/reading.ts';
import { formatPeriod } from '../../text/format.ts';
import { matrixText } from '../../text/matrix-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import type { ComparedPlaces } from './compare.model.ts';
import { whereCompared } from './compared.ts';
import { KommuneChoice } from './kommune-choice.tsx';
import { buildMatrix, type MatrixBasis, matrixPlaces, regionPlaces } from './matrix.model.ts';
import { MatrixGrid } from './matrix-grid.tsx';

const route = getRouteApi('/sammenlign');
const bases = ['change', 'difference'] as const satisfies readonly MatrixBasis[];

export interface MatrixViewProps {
  readonly store: ObservationStore;
  readonly compared: ComparedPlaces;
  readonly helsefellesskap: string;
  readonly period: Period;
}

/** All indicators of all places at once, as marks. */
export function MatrixView({ store, compared, helsefellesskap, period }: MatrixViewProps): ReactNode {
  const { level, scheme } = compared;
  const { all } = useDefinitions();
  const { grunnlag, kommuner: where = 'alle' } = route.useSearch();
  const navigate = route.useNavigate();
  const basis: MatrixBasis = grunnlag === 'alle' ? 'difference' : 'change';
  const matrix = useMemo(
    () =>
      buildMatrix(store, geography, all, {
        level,
        period,
        basis,
        places:
          level === 'region'
            ? regionPlaces(scheme?.regions ?? [])
            : matrixPlaces(geography, level, helsefellesskap, where === 'alle'),
      }),
    [store, all, level, scheme, helsefellesskap, period, basis, where],
  );
  const isEverywhere = level === 'kommune' && where === 'alle';
  const places = whereCompared(compared, isEverywhere ? countryUnit : helsefellesskap);
  return (
    <>
      <div className="ft-controls-row">
        <FieldSelect
          label={matrixText.basis}
          value={basis}
          choices={bases.map((one) => ({ value: one, label: matrixText.bases[one] }))}
          onChoose={(one) =>
            void navigate({
              search: (before) => ({ ...before, grunnlag: one === 'change' ? 'fjor' : 'alle' }),
              resetScroll: false,
            })
          }
        />
        {level === 'kommune' ? <KommuneChoice where={where} /> : null}
      </div>
      {matrix.columns.length === 0 ? (
        <Alert data-color="info">{matrixText.none}</Alert>
      ) : (
        <MatrixGrid
          key={`${level} ${scheme?.id} ${where}`}
          matrix={matrix}
          basis={basis}
          caption={matrixText.caption(places, formatPeriod(period))}
        />
      )}
      <details className="ft-notes">
        <summary>{matrixText.howToRead}</summary>
        <ul>
          {matrixText.howToReadSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
