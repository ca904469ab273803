import './indicator.css';
import { Alert, Heading } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ObservationKey, PeriodType } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { definitionOf } from '../../indicators/catalogue.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { geography } from '../../reference/geography-facts.ts';
import type { View } from '../../session/session.ts';
import { useObservations, useSnapshot } from '../../session/session-context.tsx';
import { formatList } from '../../text/format.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { layoutText } from '../../text/layout-text.ts';
import { fullSentence } from '../../text/sentences.ts';
import { type Role, vocabulary } from '../../text/vocabulary.ts';
import { DefinitionDialog } from '../../ui/definition-dialog.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { buildHeadline, buildKey } from './indicator.model.ts';
import { IndicatorControls } from './indicator-controls.tsx';
import { IndicatorFigure } from './indicator-figure.tsx';
import { IndicatorSplit } from './indicator-split.tsx';
import { missingKinds } from './missing-kinds.ts';

export interface IndicatorPageProps {
  /** Id of the catalogue, known to exist */
  readonly indicator: string;
  /** `H01`…`H19` */
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  /** Inside the covered time of the data at hand */
  readonly period: Period;
  readonly role: Role;
  /** Which numbers the role may see; for `useObservations` */
  readonly view: View;
}

const route = getRouteApi('/indikator/$indicator');

interface NumbersProps {
  readonly definition: IndicatorDefinition;
  readonly store: ObservationStore;
  readonly observationKey: ObservationKey;
  readonly helsefellesskap: string;
  readonly period: Period;
}

/** The sentence that says how it stands, above everything else. */
function Headline({ definition, store, observationKey }: NumbersProps): ReactNode {
  const headline = useMemo(() => buildHeadline(store, definition, observationKey), [store, definition, observationKey]);
  const { current, previous, judgement } = headline;
  if (current === null) return null;
  return (
    <div className="ft-headline" aria-live="polite">
      <p>{fullSentence({ definition, current, previous, judgement })}</p>
      <VerdictMark verdict={judgement.verdict} />
    </div>
  );
}

/** Why the page has no number to show, and the way to one. */
function NoNumbers({ definition, period }: { definition: IndicatorDefinition; period: Period }): ReactNode {
  const offered = definition.periodTypes.includes(period.type);
  const types = formatList(definition.periodTypes.map((type) => vocabulary.periodTypes[type].toLowerCase()));
  return (
    <Alert data-color="info">
      <p>{offered ? indicatorText.notRead(missingKinds(definition)) : indicatorText.notForPeriodType(types)}</p>
      {offered ? (
        <Link to="/data" search={(before) => before}>
          {indicatorText.toData}
        </Link>
      ) : null}
    </Alert>
  );
}

function Numbers(props: NumbersProps): ReactNode {
  const { definition, store, period } = props;
  const offered = definition.periodTypes.includes(period.type);
  if (!store.has(definition.id) || !offered) return <NoNumbers definition={definition} period={period} />;
  return (
    <>
      <Headline {...props} />
      <IndicatorFigure {...props} />
      <IndicatorSplit {...props} />
    </>
  );
}

/** One indicator of one place: how it stands, how it moved, where inside the place, and what the number means. */
export function IndicatorPage({ indicator, helsefellesskap, period, view }: IndicatorPageProps): ReactNode {
  const definition = definitionOf(indicator);
  const { profil, variant, niva, enhet } = route.useSearch();
  const { store, pending } = useObservations(view);
  const { synthetic } = useSnapshot();
  const key = useMemo(
    () =>
      buildKey(
        definition,
        { profile: profil, variant, level: niva, unit: enhet },
        { geography, helsefellesskap, period },
      ),
    [definition, profil, variant, niva, enhet, helsefellesskap, period],
  );
  const where = geography.unitName(key.level, key.unit);
  return (
    <article className="ft-indicator" data-synthetic={synthetic}>
      <header className="ft-page-head">
        <div>
          <Heading level={1} data-size="md">
            {definition.name}
          </Heading>
          <p>{where}</p>
        </div>
        <DefinitionDialog definition={definition} />
      </header>
      {store === null || pending ? (
        <LoadingBlock label={layoutText.computing} />
      ) : (
        <div className="ft-indicator-body">
          <IndicatorControls
            definition={definition}
            store={store}
            observationKey={key}
            helsefellesskap={helsefellesskap}
          />
          <div className="ft-indicator-content">
            <Numbers
              definition={definition}
              store={store}
              observationKey={key}
              helsefellesskap={helsefellesskap}
              period={period}
            />
          </div>
        </div>
      )}
    </article>
  );
}
