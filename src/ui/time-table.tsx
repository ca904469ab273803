import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import type { PublishedObservation } from '../domain/observation.ts';
import type { Period } from '../domain/period.ts';
import { formatNumber, formatPeriod } from '../text/format.ts';
import { formatObservationInterval } from '../text/format-value.ts';
import { indicatorText } from '../text/indicator-text.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { FoldedTable } from './folded-table.tsx';
import { ObservationCell } from './observation-cell.tsx';
import type { SortValue } from './sort-rows.ts';

const { tableColumns } = indicatorText;

/** A period and its number; null where nothing was computed. */
interface TimeSlot {
  readonly period: Period;
  readonly observation: PublishedObservation | null;
}

function formatCount(value: number | null | undefined): string | null {
  return value == null ? null : formatNumber(value);
}

export interface TimeTableProps {
  readonly definition: IndicatorDefinition;
  readonly slots: readonly TimeSlot[];
  /** What a number may come to be, in words; a column of its own where it is told */
  readonly possibleOf?: ((slot: TimeSlot) => string | null) | undefined;
}

/** Every period with what the value is made of. */
export function TimeTable({ definition, slots, possibleOf }: TimeTableProps): ReactNode {
  const headings = [
    tableColumns.period,
    tableColumns.value,
    tableColumns.interval,
    ...(possibleOf === undefined ? [] : [tableColumns.possible]),
    tableColumns.numerator,
    tableColumns.denominator,
    tableColumns.status,
  ];
  return (
    <FoldedTable
      caption={`${definition.name}, ${definition.unit}`}
      headings={headings}
      rows={slots.map((slot) => {
        const line = { ...slot, possible: possibleOf?.(slot) };
        return { key: slot.period.id, values: sortValues(line), row: <Line definition={definition} line={line} /> };
      })}
    />
  );
}

interface TimeLine extends TimeSlot {
  /** Undefined where no such column is told */
  readonly possible: string | null | undefined;
}

/** Periods are sorted by when they begin, and what a number may come to be by the number. */
function sortValues({ period, observation, possible }: TimeLine): readonly SortValue[] {
  return [
    period.first,
    observation?.value ?? null,
    observation?.lower ?? null,
    ...(possible === undefined ? [] : [observation?.value ?? null]),
    observation?.numerator ?? null,
    observation?.denominator ?? null,
    observation === null ? null : vocabulary.qualities[observation.quality],
  ];
}

interface LineProps {
  readonly definition: IndicatorDefinition;
  readonly line: TimeLine;
}

function Line({ definition, line: { period, observation, possible } }: LineProps): ReactNode {
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{formatPeriod(period)}</Table.HeaderCell>
      <ObservationCell definition={definition} observation={observation} />
      <Table.Cell className="ft-number">
        {observation === null ? null : formatObservationInterval(definition, observation)}
      </Table.Cell>
      {possible === undefined ? null : <Table.Cell className="ft-number">{possible}</Table.Cell>}
      <Table.Cell className="ft-number">{formatCount(observation?.numerator)}</Table.Cell>
      <Table.Cell className="ft-number">{formatCount(observation?.denominator)}</Table.Cell>
      <Table.Cell className="ft-number">
        {observation === null ? null : vocabulary.qualities[observation.quality]}
      </Table.Cell>
    </Table.Row>
  );
}
