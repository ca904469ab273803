import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import type { PeriodSlot } from '../../observations/recent-periods.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatValueChange } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { FoldedTable } from '../../ui/folded-table.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
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
    <FoldedTable caption={indicatorText.yearSubtitle(definition.unit, year)} headings={headings}>
      {thisYear.map(({ period, observation }, index) => {
        const before = lastYear[index]?.observation ?? null;
        return (
          <Table.Row key={period.id}>
            <Table.HeaderCell scope="row">{formatPeriod(period).split(' ')[0]}</Table.HeaderCell>
            <ObservationCell definition={definition} observation={observation} />
            {possibleOf === undefined ? null : (
              <Table.Cell className="ft-number">{possibleOf({ period, observation })}</Table.Cell>
            )}
            <ObservationCell definition={definition} observation={before} />
            <Table.Cell className="ft-number">{changeOf(definition, observation, before)}</Table.Cell>
            <Table.Cell className="ft-number">
              {observation === null ? null : vocabulary.qualities[observation.quality]}
            </Table.Cell>
          </Table.Row>
        );
      })}
    </FoldedTable>
  );
}
