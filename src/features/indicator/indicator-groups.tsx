import { Alert, Heading } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { isWhole } from '../../domain/indicator-kind.ts';
import type { ObservationKey } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { SplitId } from '../../domain/split.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useFigureOrigin, useSnapshotPart } from '../../session/reading.ts';
import { useSplit } from '../../session/use-split.ts';
import { chartText } from '../../text/chart-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatTick, formatValue } from '../../text/format-value.ts';
import { nameGroup } from '../../text/group-text.ts';
import { indicatorText, unitHeading } from '../../text/indicator-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { SignNotes } from '../../ui/sign-notes.tsx';
import { buildHeadline, type Headline } from './indicator.model.ts';
import { buildGroups, type GroupRow } from './indicator-groups.model.ts';
import { PartsTable } from './parts-table.tsx';

const IntervalBars = lazy(async () => ({ default: (await import('../../charts/interval-bars.tsx')).IntervalBars }));
const { groups: words } = indicatorText;

export interface IndicatorGroupsProps {
  readonly definition: IndicatorDefinition;
  readonly store: ObservationStore;
  readonly observationKey: ObservationKey;
  readonly period: Period;
  readonly split: SplitId;
}

interface ShownGroupsProps extends IndicatorGroupsProps {
  readonly rows: readonly GroupRow[];
  readonly total: Headline;
}

function GroupsFigure({ definition, observationKey, period, split, rows, total }: ShownGroupsProps): ReactNode {
  const origin = useFigureOrigin();
  const where = geography.unitName(observationKey.level, observationKey.unit);
  const isAverage = definition.kind === 'proportion' || definition.kind === 'mean';
  const value = total.current?.value;
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <IntervalBars
        title={words.title(definition.name, indicatorText.splits[split], where)}
        heading="h3"
        subtitle={`${unitHeading(definition.unit)}, ${formatPeriod(period)}`}
        footer={buildFigureFooter({ definition, key: observationKey, origin })}
        rows={rows.map(({ group, current }) => {
          const name = nameGroup(split, group);
          return { ...buildObservationPoint(definition, current, { label: name, name }), emphasised: false };
        })}
        reference={
          isAverage && value != null ? { value, label: `${words.ofAll} ${formatValue(definition, value)}` } : undefined
        }
        formatTick={(tick) => formatTick(definition, tick)}
        whole={isWhole(definition)}
        description={chartText.barsDescription(definition.name, formatPeriod(period))}
        hint={chartText.hint}
        howToRead={indicatorText.howToReadSplit}
      />
    </Suspense>
  );
}

function GroupsTable({ definition, period, split, rows, total }: ShownGroupsProps): ReactNode {
  return (
    <PartsTable
      definition={definition}
      caption={`${words.heading[split]}, ${formatPeriod(period)}`}
      of={indicatorText.splits[split]}
      parts={rows.map(({ group, ...headline }) => ({ key: group, name: nameGroup(split, group), ...headline }))}
      whole={{ key: 'all', name: words.ofAll, ...total }}
    />
  );
}

function Groups(props: IndicatorGroupsProps): ReactNode {
  const { definition, store, observationKey, split } = props;
  const cut = useSnapshotPart('cut');
  const { indicator, profile, level } = observationKey;
  const wish = useMemo(() => ({ indicator, profile, split }), [indicator, profile, split]);
  const { groups, pending } = useSplit(wish);
  const rows = useMemo(
    () => (groups === null ? [] : buildGroups(groups, definition, observationKey, cut)),
    [groups, definition, observationKey, cut],
  );
  const total = useMemo(
    () => buildHeadline(store, definition, observationKey, cut),
    [store, definition, observationKey, cut],
  );
  if (level === 'region' || level === 'bydel' || level === 'rhf') return <Alert data-color="info">{words.here}</Alert>;
  if (pending) return <LoadingBlock label={words.computing} />;
  if (groups === null) return <Alert data-color="info">{words.none[split]}</Alert>;
  const shown = { ...props, rows, total };
  return (
    <>
      <GroupsFigure {...shown} />
      <GroupsTable {...shown} />
      <p className="ft-notes">{words.note[split]}</p>
      <SignNotes observations={rows.flatMap(({ current, previous }) => [current, previous])} />
    </>
  );
}

/** The place by age or field, in the chosen period, with all of it below. */
export function IndicatorGroups(props: IndicatorGroupsProps): ReactNode {
  return (
    <section className="ft-split">
      <Heading level={2} data-size="xs">
        {words.heading[props.split]}
      </Heading>
      <Groups {...props} />
    </section>
  );
}
