import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import type { PeriodSlot } from '../../observations/recent-periods.ts';
import { formatNumber, formatPeriod } from '../../text/format.ts';
import { formatObservationInterval, formatValueChange } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { CopyTable } from '../../ui/copy-table.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { YearFigure } from './indicator.model.ts';

const { tableColumns } = indicatorText;

interface FoldedTableProps {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}

/** The numbers of a figure, folded under it; the first heading is that of the rows, the rest of numbers. */
function FoldedTable({ caption, headings, children }: FoldedTableProps): ReactNode {
  const [first, ...numbers] = headings;
  return (
    <details className="ft-twin">
      <summary>{indicatorText.table}</summary>
      <CopyTable name={caption}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key */}
        <section className="ft-scroll" tabIndex={0} aria-label={caption}>
          <Table className="ft-numbers" data-size="sm">
            <caption>{caption}</caption>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell scope="col">{first}</Table.HeaderCell>
                {numbers.map((heading) => (
                  <Table.HeaderCell key={heading} scope="col" className="ft-number">
                    {heading}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Head>
            <Table.Body>{children}</Table.Body>
          </Table>
        </section>
      </CopyTable>
    </details>
  );
}

function formatCount(value: number | null | undefined): string | null {
  return value == null ? null : formatNumber(value);
}

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
}

/** Twelve months beside the twelve before. */
export function YearTable({ definition, figure }: YearTableProps): ReactNode {
  const { year, thisYear, lastYear } = figure;
  const headings = [tableColumns.month, String(year), String(year - 1), tableColumns.change, tableColumns.status];
  return (
    <FoldedTable caption={indicatorText.yearSubtitle(definition.unit, year)} headings={headings}>
      {thisYear.map(({ period, observation }, index) => {
        const before = lastYear[index]?.observation ?? null;
        return (
          <Table.Row key={period.id}>
            <Table.HeaderCell scope="row">{formatPeriod(period).split(' ')[0]}</Table.HeaderCell>
            <ObservationCell definition={definition} observation={observation} />
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

export interface TimeTableProps {
  readonly definition: IndicatorDefinition;
  readonly slots: readonly PeriodSlot[];
}

/** Every period with what the value is made of. */
export function TimeTable({ definition, slots }: TimeTableProps): ReactNode {
  const headings = [
    tableColumns.period,
    tableColumns.value,
    tableColumns.interval,
    tableColumns.numerator,
    tableColumns.denominator,
    tableColumns.status,
  ];
  return (
    <FoldedTable caption={`${definition.name}, ${definition.unit}`} headings={headings}>
      {slots.map(({ period, observation }) => (
        <Table.Row key={period.id}>
          <Table.HeaderCell scope="row">{formatPeriod(period)}</Table.HeaderCell>
          <ObservationCell definition={definition} observation={observation} />
          <Table.Cell className="ft-number">
            {observation === null ? null : formatObservationInterval(definition, observation)}
          </Table.Cell>
          <Table.Cell className="ft-number">{formatCount(observation?.numerator)}</Table.Cell>
          <Table.Cell className="ft-number">{formatCount(observation?.denominator)}</Table.Cell>
          <Table.Cell className="ft-number">
            {observation === null ? null : vocabulary.qualities[observation.quality]}
          </Table.Cell>
        </Table.Row>
      ))}
    </FoldedTable>
  );
}
