import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { Period } from '../../domain/period.ts';
import type { Population } from '../../domain/population.ts';
import type { PriorityGroup } from '../../domain/priority-group.ts';
import { definitionOf } from '../../indicators/catalogue.ts';
import { groupPairs, priorityGroups } from '../../indicators/groups/priority-groups.ts';
import { geography } from '../../reference/geography-facts.ts';
import { loadPopulation } from '../../reference/population-facts.ts';
import { useNumbers } from '../../session/reading.ts';
import { formatPeriod, lowerFirst } from '../../text/format.ts';
import { groupsText as words } from '../../text/groups-text.ts';
import { layoutText } from '../../text/layout-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { SignNotes } from '../../ui/sign-notes.tsx';
import { GroupIndicators } from './group-indicators.tsx';
import { OverlapTable, SizeTable } from './group-tables.tsx';
import { GroupTrend } from './group-trend.tsx';
import {
  buildFrame,
  buildGroupSize,
  buildKommuneSizes,
  buildOverlaps,
  buildWholeSize,
  type GroupQuestion,
} from './groups.model.ts';

export interface GroupNumbersProps {
  readonly group: PriorityGroup;
  readonly helsefellesskap: string;
  /** A kommune to look at instead of the whole */
  readonly komnr: string | undefined;
  readonly period: Period;
}

const definition = definitionOf('prioriterte-grupper');

function usePopulation(): Population | null {
  const { data } = useQuery({
    queryKey: ['population'],
    queryFn: loadPopulation,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    networkMode: 'always',
  });
  return data ?? null;
}

/** The size of a group, its course, its kommuner and its overlaps, in the helsefellesskap and period chosen. */
export function GroupNumbers({ group, helsefellesskap, komnr, period }: GroupNumbersProps): ReactNode {
  const { store } = useNumbers();
  const population = usePopulation();
  const question = useMemo(
    (): GroupQuestion | null =>
      store === null
        ? null
        : {
            store,
            geography,
            population,
            definition,
            group,
            frame: buildFrame(geography, helsefellesskap, komnr, period),
          },
    [store, population, group, helsefellesskap, komnr, period],
  );
  if (question === null) return <LoadingBlock label={layoutText.computing} />;
  if (!question.store.has(definition.id)) {
    return (
      <Alert data-color="info">
        <Paragraph>{words.notRead}</Paragraph>
        <Link to="/data" search={(before) => before}>
          {words.toData}
        </Link>
      </Alert>
    );
  }
  return <Told question={question} />;
}

function Told({ question }: { readonly question: GroupQuestion }): ReactNode {
  const { group, frame } = question;
  const told = useMemo(
    () => ({
      size: buildGroupSize(question),
      whole: buildWholeSize(question),
      kommuner: buildKommuneSizes(question),
      overlaps: buildOverlaps(question, priorityGroups, groupPairs),
    }),
    [question],
  );
  const { size, whole, kommuner, overlaps } = told;
  const where = geography.unitName(frame.level, frame.unit);
  const ages = words.ageWords(group.ages.from, group.ages.to);
  const period = formatPeriod(frame.period);
  return (
    <>
      {size.current?.value == null ? null : (
        <div className="ft-headline" aria-live="polite">
          <p>
            {`${where}, ${lowerFirst(formatPeriod(size.widened ?? frame.period))}: ${words.people(size.current.value)}`}
            {size.share === null ? '.' : `, ${words.share(size.share, ages)}.`}
          </p>
        </div>
      )}
      <section className="ft-group-section">
        <Heading level={2} data-size="xs">
          {words.time}
        </Heading>
        <GroupTrend question={question} />
      </section>
      <section className="ft-group-section">
        <Heading level={2} data-size="xs">
          {words.overlap}
        </Heading>
        <Paragraph className="ft-quiet" data-size="sm">
          {words.overlapLead}
        </Paragraph>
        <OverlapTable overlaps={overlaps} caption={words.overlapCaption(group.name, where, period)} />
        <SignNotes observations={overlaps.map(({ both }) => both)} />
      </section>
      <section className="ft-group-section">
        <Heading level={2} data-size="xs">
          {words.kommuner}
        </Heading>
        <SizeTable
          sizes={[...kommuner, whole]}
          chosen={frame.unit}
          ages={ages}
          caption={words.kommuneCaption(group.name, period)}
        />
        {kommuner.some(({ widened }) => widened !== null) ? (
          <Paragraph className="ft-notes">{words.widenedNote}</Paragraph>
        ) : null}
        <Paragraph className="ft-notes">{words.shareNote}</Paragraph>
        <SignNotes observations={kommuner.map(({ current }) => current)} />
      </section>
      <GroupIndicators question={question} />
    </>
  );
}
