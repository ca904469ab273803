import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import type { PeriodSlot } from '../../observations/recent-periods.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatValueChange } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { seriesWords } from '../../text/time-words.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { FoldedTable } from '../../ui/folded-table.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { SortValue } from '../../ui/sort-rows.ts';
import type { YearFigure } from './indicator.model.ts';

const { tableColumns } = indicatorText;

function changeOf(
  definition: IndicatorDefinition,
  a: PublishedObservation | null,
  b: PublishedObservation | null,
): string | null {
  return a?.value == null || b?.value == null ? null : formatValueChange(definition, a.value - b.value);
}

export interface YearTableProps {
  readonly definition: IndicatorDefinition;
  readonly figure: YearFigure;
  /** What a number may come to be, in words; a column of its own where it is told */
  readonly possibleOf?: ((slot: PeriodSlot) => string | null) | undefined;
}

/** Twelve months beside the twelve before. */
export function YearTable({ definition, figure, possibleOf }: YearTableProps): ReactNode {
  const { year, thisYear, lastYear } = figure;
  const headings = [
    tableColumns.month,
    String(year),
    ...(possibleOf === undefined ? [] : [tableColumns.possible]),
    String(year - 1),
    tableColumns.change,
    tableColumns.status,
  ];
  return (
    <FoldedTable
      caption={indicatorText.yearSubtitle(seriesWords(definition, 'month'), year)}
      headings={headings}
      rows={thisYear.map(({ period, observation }, index) => {
        const before = lastYear[index]?.observation ?? null;
        const line = { period, observation, before, possible: possibleOf?.({ period, observation }) };
        return { key: period.id, values: sortValues(line), row: <Line definition={definition} line={line} /> };
      })}
    />
  );
}

interface Month {
  readonly period: Period;
  readonly observation: PublishedObservation | null;
  readonly before: PublishedObservation | null;
  /** Undefined where no such column is told */
  readonly possible: string | null | undefined;
}

/** Months are sorted by when they begin, and what a number may come to be by the number. */
function sortValues({ period, observation, before, possible }: Month): readonly SortValue[] {
  const [now, then] = [observation?.value ?? null, before?.value ?? null];
  return [
    period.first,
    now,
    ...(possible === undefined ? [] : [now]),
    then,
    now === null || then === null ? null : now - then,
    observation === null ? null : vocabulary.qualities[observation.quality],
  ];
}

interface LineProps {
  readonly definition: IndicatorDefinition;
  readonly line: Month;
}

function Line({ definition, line: { period, observation, before, possible } }: LineProps): ReactNode {
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{formatPeriod(period).split(' ')[0]}</Table.HeaderCell>
      <ObservationCell definition={definition} observation={observation} />
      {possible === undefined ? null : <Table.Cell className="ft-number">{possible}</Table.Cell>}
      <ObservationCell definition={definition} observation={before} />
      <Table.Cell className="ft-number">{changeOf(definition, observation, before)}</Table.Cell>
      <Table.Cell className="ft-number">
        {observation === null ? null : vocabulary.qualities[observation.quality]}
      </Table.Cell>
    </Table.Row>
  );
}
