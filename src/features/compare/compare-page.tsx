import './compare.css';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { defaultSeries, type IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { type ObservationKey, type PeriodType, type Variant, variants } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { definitionOf } from '../../indicators/catalogue.ts';
import { geography } from '../../reference/geography-facts.ts';
import { loadPopulation } from '../../reference/population-facts.ts';
import type { View } from '../../session/session.ts';
import { useDefinitions, useObservations } from '../../session/session-context.tsx';
import { compareText } from '../../text/compare-text.ts';
import { formatPeriod } from '../../text/format.ts';
import { definitionText, indicatorText } from '../../text/indicator-text.ts';
import { layoutText } from '../../text/layout-text.ts';
import type { Role } from '../../text/vocabulary.ts';
import { DefinitionDialog } from '../../ui/definition-dialog.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { SignNotes } from '../../ui/sign-notes.tsx';
import { buildComparison, type Comparison } from './compare.model.ts';
import { CompareControls } from './compare-controls.tsx';
import { CompareFigure } from './compare-figure.tsx';
import { CompareTable } from './compare-table.tsx';

export interface ComparePageProps {
  /** `H01`…`H19` */
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  /** Inside the covered time of the data at hand */
  readonly period: Period;
  readonly role: Role;
  /** Which numbers the role may see; for `useObservations` */
  readonly view: View;
}

const route = getRouteApi('/sammenlign');

/** The indicator to begin with: the first that can be laid side by side whatever the size of the place. */
const firstIndicator = 'overliggerdogn-per-1000';

interface Wish {
  readonly profil?: string | undefined;
  readonly variant?: Variant | undefined;
}

function buildKey(
  definition: IndicatorDefinition,
  wish: Wish,
  helsefellesskap: string,
  period: Period,
): ObservationKey {
  const standard = defaultSeries(definition);
  const offered: readonly Variant[] = definition.corrected ? variants.filter((variant) => variant !== '-') : ['-'];
  return {
    indicator: definition.id,
    profile: definition.profiles.find(({ id }) => id === wish.profil)?.id ?? standard.profile,
    variant: offered.find((variant) => variant === wish.variant) ?? standard.variant,
    level: 'helsefellesskap',
    unit: helsefellesskap,
    periodType: period.type,
    period: period.id,
  };
}

/** Inhabitants by helsefellesskap at the latest count, for sorting by size; empty until they are loaded. */
function useInhabitants(): ReadonlyMap<string, number> {
  const { data } = useQuery({
    queryKey: ['inhabitants-by-helsefellesskap'],
    queryFn: async () => {
      const population = await loadPopulation();
      const year = population.years.at(-1) ?? 0;
      return new Map(
        geography.helsefellesskap.map(({ id }) => [
          id,
          geography.kommunerOf(id).reduce((sum, { komnr }) => sum + population.inhabitants(komnr, year), 0),
        ]),
      );
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
  });
  return useMemo(() => data ?? new Map<string, number>(), [data]);
}

interface CompareContentProps {
  readonly comparison: Comparison;
  readonly observationKey: ObservationKey;
  readonly period: Period;
}

function CompareContent({ comparison, observationKey, period }: CompareContentProps): ReactNode {
  const { definition } = comparison;
  if (comparison.rows.every(({ observation }) => observation === null)) {
    return <Alert data-color="info">{compareText.none}</Alert>;
  }
  return (
    <>
      {comparison.fit === 'fits' ? null : <Alert data-color="info">{compareText.unfit[comparison.fit]}</Alert>}
      <CompareFigure definition={definition} comparison={comparison} observationKey={observationKey} period={period} />
      <CompareTable definition={definition} comparison={comparison} period={period} />
      <SignNotes observations={comparison.rows.map(({ observation }) => observation)} />
      <Paragraph className="ft-notes">{compareText.notRanked}</Paragraph>
      <Paragraph className="ft-notes">{compareText.countryNote}</Paragraph>
    </>
  );
}

/** The 19 helsefellesskap side by side, with their uncertainty and the country as reference. Never a league table. */
export function ComparePage({ helsefellesskap, period, view }: ComparePageProps): ReactNode {
  const search = route.useSearch();
  const { store } = useObservations(view);
  const inhabitants = useInhabitants();
  const wished = search.indikator;
  const definitions = useDefinitions();
  const definition = definitions.find(wished ?? firstIndicator) ?? definitionOf(firstIndicator);
  const { profil, variant, sortering } = search;
  const key = useMemo(
    () => buildKey(definition, { profil, variant }, helsefellesskap, period),
    [definition, profil, variant, helsefellesskap, period],
  );
  const comparison = useMemo(
    () =>
      store === null ? null : buildComparison(store, geography, { definition, key, order: sortering, inhabitants }),
    [store, definition, key, sortering, inhabitants],
  );
  return (
    <article className="ft-compare">
      <header className="ft-page-head">
        <div>
          <Heading level={1} data-size="md">
            {compareText.heading(definition.name)}
          </Heading>
          <p>{formatPeriod(period)}</p>
        </div>
        <DefinitionDialog
          definition={definition}
          more={
            <Link to="/katalog" search={(before) => ({ ...before, indikator: definition.id })}>
              {definitionText.more}
            </Link>
          }
        />
      </header>
      {(profil ?? key.profile) === key.profile ? null : (
        <Alert data-color="warning">{indicatorText.profileNotHere}</Alert>
      )}
      <CompareControls catalogue={definitions.all} definition={definition} observationKey={key} order={sortering} />
      {comparison === null ? (
        <LoadingBlock label={layoutText.computing} />
      ) : (
        <CompareContent comparison={comparison} observationKey={key} period={period} />
      )}
    </article>
  );
}
