import './compare.css';
import { Alert, Heading } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { defaultSeries, type IndicatorDefinition, nameByProfile } from '../../domain/indicator-definition.ts';
import type { ObservationKey, PeriodType, Variant } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { definitionOf } from '../../indicators/catalogue.ts';
import type { DefinitionShelf } from '../../indicators/definition-shelf.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions, useNumbers, useSnapshotPart } from '../../session/reading.ts';
import { compareText } from '../../text/compare-text.ts';
import { formatPeriod } from '../../text/format.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { layoutText } from '../../text/layout-text.ts';
import type { Role } from '../../text/vocabulary.ts';
import { variantsOf } from '../../ui/definition-choices.tsx';
import { DefinitionDialog } from '../../ui/definition-dialog.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { RegionNotes } from '../../ui/region-notes.tsx';
import { buildComparison, type ComparedLevel, type ComparedPlaces } from './compare.model.ts';
import { CompareControls, OtherIndicator } from './compare-controls.tsx';
import { CompareViews } from './compare-views.tsx';
import { whereCompared } from './compared.ts';
import { chooseOther } from './scatter.model.ts';
import { useInhabitants } from './use-inhabitants.ts';

export interface ComparePageProps {
  /** `H01`…`H19` */
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  /** Inside the covered time of the data at hand */
  readonly period: Period;
  readonly role: Role;
  /** Which numbers the role may see; for `useNumbers` */
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
  return {
    indicator: definition.id,
    profile: definition.profiles.find(({ id }) => id === wish.profil)?.id ?? standard.profile,
    variant: variantsOf(definition).find((variant) => variant === wish.variant) ?? standard.variant,
    level: 'helsefellesskap',
    unit: helsefellesskap,
    periodType: period.type,
    period: period.id,
  };
}

/** What is compared; a helsefellesskap without divisions has no regions to compare. */
function choosePlaces(helsefellesskap: string, level: ComparedLevel, wanted: string | undefined): ComparedPlaces {
  if (level !== 'region') return { level };
  const schemes = geography.regions.schemesOf(helsefellesskap);
  const scheme = schemes.find(({ id }) => id === wanted) ?? schemes[0];
  return scheme === undefined ? { level: 'helsefellesskap' } : { level, scheme };
}

/** The first of these that is defined; a package that is open may have none of them, then its own first. */
function chooseDefinition(
  { find, all }: DefinitionShelf,
  ids: readonly [string | undefined, string],
): IndicatorDefinition {
  const [wanted, usual] = ids;
  return (wanted === undefined ? null : find(wanted)) ?? find(usual) ?? all[0] ?? definitionOf(usual);
}

const nameOfKommune = (komnr: string): string => geography.unitName('kommune', komnr);

function isTold({ levels }: IndicatorDefinition, { level }: ComparedPlaces): boolean {
  return level !== 'region' || levels === undefined || levels.includes(level);
}

/** Places side by side, with their uncertainty and a reference. Never a league table. */
export function ComparePage({ helsefellesskap, period }: ComparePageProps): ReactNode {
  const search = route.useSearch();
  const { store } = useNumbers();
  const cut = useSnapshotPart('cut');
  const inhabitants = useInhabitants();
  const definitions = useDefinitions();
  const chosen = chooseDefinition(definitions, [search.indikator, firstIndicator]);
  const other = chooseOther(definitions.all, chosen, search.mot);
  const { profil, variant, sortering, omrader, ordning } = search;
  const schemes = geography.regions.schemesOf(helsefellesskap);
  const compared = useMemo(() => choosePlaces(helsefellesskap, omrader, ordning), [helsefellesskap, omrader, ordning]);
  const isMatrix = search.visning === 'matrise';
  const key = useMemo(
    () => buildKey(chosen, { profil, variant }, helsefellesskap, period),
    [chosen, profil, variant, helsefellesskap, period],
  );
  const definition = useMemo(() => nameByProfile(chosen, key.profile), [chosen, key.profile]);
  const comparisons = useMemo(() => {
    if (store === null) return null;
    const shared = { ...compared, order: sortering, inhabitants, cut };
    const otherKey = buildKey(other, {}, helsefellesskap, period);
    return {
      comparison: buildComparison(store, geography, { definition, key, ...shared }),
      other: buildComparison(store, geography, { definition: other, key: otherKey, ...shared }),
      store,
    };
  }, [store, definition, key, other, helsefellesskap, period, compared, sortering, inhabitants, cut]);
  return (
    <article className="ft-compare">
      <header className="ft-page-head">
        <div>
          <Heading level={1} data-size="md">
            {isMatrix
              ? compareText.view.matrise
              : compareText.heading(definition.name, whereCompared(compared, helsefellesskap))}
          </Heading>
          <p>{formatPeriod(period)}</p>
        </div>
        {isMatrix ? null : <DefinitionDialog definition={definition} />}
      </header>
      {isMatrix || (profil ?? key.profile) === key.profile ? null : (
        <Alert data-color="warning">{indicatorText.profileNotHere}</Alert>
      )}
      <CompareControls
        catalogue={definitions.all}
        definition={definition}
        observationKey={key}
        told={{ profiles: store?.profiles(definition.id) ?? [], variants: store?.variants(definition.id) ?? [] }}
        order={sortering}
        compared={compared}
        schemes={schemes}
        every={isMatrix}
      />
      {compared.scheme == null ? null : (
        <RegionNotes definition={isMatrix ? null : definition} scheme={compared.scheme} nameOf={nameOfKommune} />
      )}
      {comparisons === null ? (
        <LoadingBlock label={layoutText.computing} />
      ) : !isMatrix && comparisons.comparison.rows.every(({ observation }) => observation === null) ? (
        <Alert data-color="info">{isTold(definition, compared) ? compareText.none : compareText.notByRegion}</Alert>
      ) : (
        <CompareViews
          {...comparisons}
          observationKey={key}
          period={period}
          otherChoice={<OtherIndicator catalogue={definitions.all} first={definition} chosen={other} />}
        />
      )}
    </article>
  );
}
