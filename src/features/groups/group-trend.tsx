import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { buildObservationPoint } from '../../charts/observation-point.ts';
import { isWhole } from '../../domain/indicator-kind.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useFigureOrigin } from '../../session/reading.ts';
import { chartText } from '../../text/chart-text.ts';
import { buildFigureFooter } from '../../text/figure-footer.ts';
import { formatPeriod, formatPeriodShort } from '../../text/format.ts';
import { formatTick } from '../../text/format-value.ts';
import { groupsText as words } from '../../text/groups-text.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { seriesWords } from '../../text/time-words.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { TimeTable } from '../../ui/time-table.tsx';
import { buildGroupTime, type GroupQuestion, groupKey } from './groups.model.ts';

const TrendChart = lazy(async () => ({ default: (await import('../../charts/trend-chart.tsx')).TrendChart }));

/** A group through time in the helsefellesskap. */
export function GroupTrend({ question }: { readonly question: GroupQuestion }): ReactNode {
  const { definition, group, frame } = question;
  const origin = useFigureOrigin();
  const slots = useMemo(() => buildGroupTime(question), [question]);
  const where = geography.unitName(frame.level, frame.unit);
  const key = groupKey(definition, group.id, frame.level, frame.unit, frame.period);
  return (
    <Suspense fallback={<LoadingBlock label={chartText.loading} />}>
      <TrendChart
        title={words.timeTitle(group.name, where)}
        subtitle={indicatorText.timeSubtitle(
          seriesWords(definition, frame.period.type),
          slots.some(({ observation }) => observation?.lower != null),
        )}
        footer={buildFigureFooter({ definition, key, origin })}
        current={{
          label: geography.unitShortName(frame.level, frame.unit),
          points: slots.map(({ period, observation }) =>
            buildObservationPoint(definition, observation, {
              label: formatPeriodShort(period),
              name: formatPeriod(period),
            }),
          ),
        }}
        formatTick={(value) => formatTick(definition, value)}
        whole={isWhole(definition)}
        incompleteWord={indicatorText.incomplete}
        description={chartText.timeDescription(group.name, where)}
        hint={chartText.hint}
        howToRead={indicatorText.howToReadTime}
        table={<TimeTable definition={definition} slots={slots} />}
      />
    </Suspense>
  );
}
