import './indicator.css';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { printFiner } from '../../domain/finer-print.ts';
import { type IndicatorDefinition, nameByProfile } from '../../domain/indicator-definition.ts';
import type { Level, ObservationKey, PeriodType, Variant } from '../../domain/observation.ts';
import type { OwnFault } from '../../domain/own-indicator.ts';
import type { Period } from '../../domain/period.ts';
import type { SplitId } from '../../domain/split.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions, useNumbers, useSnapshotPart } from '../../session/reading.ts';
import type { View } from '../../session/session.ts';
import { formatList, lowerFirst } from '../../text/format.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { layoutText } from '../../text/layout-text.ts';
import { tellOwnFault } from '../../text/own-text.ts';
import { sourceWords } from '../../text/source-words.ts';
import { type Role, vocabulary } from '../../text/vocabulary.ts';
import { DefinitionDialog } from '../../ui/definition-dialog.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { HeadlineView } from './headline-view.tsx';
import { buildHeadline, buildKey, isToldByMonth } from './indicator.model.ts';
import { IndicatorControls } from './indicator-controls.tsx';
import { TimeFigure, YearFigure } from './indicator-figure.tsx';
import { IndicatorGroups } from './indicator-groups.tsx';
import { LateNumbers, type NumbersProps } from './late-numbers.tsx';
import { NumberOrigin } from './number-origin.tsx';
import { PendingNights } from './pending-nights.tsx';
import { ProfileNote } from './profile-note.tsx';
import { usePending } from './use-pending.ts';

export interface IndicatorPageProps {
  readonly definition: IndicatorDefinition;
  /** `H01`…`H19` */
  readonly helsefellesskap: string;
  readonly periodType: PeriodType;
  /** Inside the covered time of the data at hand */
  readonly period: Period;
  readonly role: Role;
  /** Which numbers the role may see; for `useNumbers` */
  readonly view: View;
}

const route = getRouteApi('/indikator/$indicator');

interface UnfitWishProps {
  readonly observationKey: ObservationKey;
  readonly where: string;
  readonly profil: string | undefined;
  readonly variant: Variant | undefined;
  readonly niva: Level;
}

/** What the address asks for that this indicator or this place does not have, and what is shown in its stead. */
function UnfitWish({ observationKey, where, profil, variant, niva }: UnfitWishProps): ReactNode {
  const told = [
    ...(niva === observationKey.level ? [] : [indicatorText.unitNotHere(where)]),
    ...((profil ?? observationKey.profile) === observationKey.profile ? [] : [indicatorText.profileNotHere]),
    ...((variant ?? observationKey.variant) === observationKey.variant ? [] : [indicatorText.variantNotHere]),
  ];
  return told.length === 0 ? null : <Alert data-color="warning">{told.join(' ')}</Alert>;
}

function NotCounted({ definition, fault }: { definition: IndicatorDefinition; fault: OwnFault }): ReactNode {
  return (
    <Alert data-color="danger">
      <Paragraph>{indicatorText.notCounted}</Paragraph>
      <ul>
        {tellOwnFault(fault).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Link to="/katalog" search={(before) => ({ ...before, indikator: definition.id })}>
        {indicatorText.toDefinition}
      </Link>
    </Alert>
  );
}

/** Why the page has no number to show, and the way to one. */
function NoNumbers({ definition, period }: { definition: IndicatorDefinition; period: Period }): ReactNode {
  const fault = useDefinitions().faultOf(definition.id);
  const offered = definition.periodTypes.includes(period.type);
  if (fault !== null) return <NotCounted definition={definition} fault={fault} />;
  const types = formatList(
    definition.periodTypes.map((type) => lowerFirst(vocabulary.periodTypes[type])),
    'disjunction',
  );
  return (
    <Alert data-color="info">
      <Paragraph>
        {offered ? indicatorText.notRead(sourceWords(definition.sources)) : indicatorText.notForPeriodType(types)}
      </Paragraph>
      {offered ? (
        <Link to="/data" search={(before) => before}>
          {indicatorText.toData}
        </Link>
      ) : null}
    </Alert>
  );
}

/** The definition with the decimals this place's numbers need. */
function useShownDefinition({ definition, store, observationKey }: NumbersProps): IndicatorDefinition {
  return useMemo(() => {
    const { current, previous } = buildHeadline(store, definition, observationKey);
    return printFiner(definition, Math.max(current?.value ?? 0, previous?.value ?? 0));
  }, [store, definition, observationKey]);
}

/** What the numbers are divided by beside the place. */
interface GroupsWish {
  readonly split: SplitId | null;
  readonly view: View;
}

function Numbers({ split, view, ...props }: NumbersProps & GroupsWish): ReactNode {
  const { store, observationKey, period } = props;
  const cut = useSnapshotPart('cut');
  const definition = useShownDefinition(props);
  const headline = useMemo(
    () => buildHeadline(store, definition, observationKey, cut),
    [store, definition, observationKey, cut],
  );
  const possibleOf = usePending(definition, observationKey, view === 'analyst');
  const offered = definition.periodTypes.includes(period.type);
  if (!store.has(definition.id) || !offered) return <NoNumbers definition={definition} period={period} />;
  return (
    <>
      <HeadlineView {...props} definition={definition} headline={headline} />
      <PendingNights definition={definition} observation={headline.current} period={period} possibleOf={possibleOf} />
      <ProfileNote definition={definition} profile={observationKey.profile} />
      {isToldByMonth(store, definition, observationKey) ? (
        <YearFigure {...props} definition={definition} possibleOf={possibleOf} />
      ) : (
        <TimeFigure {...props} definition={definition} possibleOf={possibleOf} />
      )}
      {split === null ? null : <IndicatorGroups {...props} definition={definition} split={split} />}
      <LateNumbers {...props} shown={definition} view={view} possibleOf={possibleOf} />
      <NumberOrigin definition={definition} observationKey={observationKey} current={headline.current} />
    </>
  );
}

/** One indicator of one place: how it stands, how it moved, where inside the place, and what the number means. */
export function IndicatorPage({ definition, helsefellesskap, period, view }: IndicatorPageProps): ReactNode {
  const { profil, variant, niva, enhet, delopp } = route.useSearch();
  const { store, pending, split: divide } = useNumbers();
  const synthetic = useSnapshotPart('synthetic');
  const key = useMemo(
    () =>
      buildKey(
        definition,
        { profile: profil, variant, level: niva, unit: enhet },
        { geography, helsefellesskap, period },
      ),
    [definition, profil, variant, niva, enhet, helsefellesskap, period],
  );
  const named = useMemo(() => nameByProfile(definition, key.profile), [definition, key.profile]);
  const where = geography.unitName(key.level, key.unit);
  const wished = definition.splits?.find((one) => one === delopp) ?? null;
  const split = divide === null ? null : wished;
  return (
    <article className="ft-indicator" data-synthetic={synthetic}>
      <header className="ft-page-head">
        <div>
          <Heading level={1} data-size="md">
            {named.name}
          </Heading>
          <p>{where}</p>
        </div>
        <DefinitionDialog definition={definition} />
      </header>
      <UnfitWish observationKey={key} where={where} profil={profil} variant={variant} niva={niva} />
      {store === null || pending ? (
        <LoadingBlock label={layoutText.computing} />
      ) : (
        <div className="ft-indicator-body">
          <IndicatorControls
            definition={definition}
            store={store}
            observationKey={key}
            helsefellesskap={helsefellesskap}
            split={split}
            divides={divide !== null}
          />
          <div className="ft-indicator-content">
            {wished !== null && divide === null ? (
              <Alert data-color="info">{indicatorText.groupsStayWithAnalyst}</Alert>
            ) : null}
            <Numbers
              definition={named}
              store={store}
              observationKey={key}
              helsefellesskap={helsefellesskap}
              period={period}
              split={split}
              view={view}
            />
          </div>
        </div>
      )}
    </article>
  );
}
