import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import type { Period } from '../../domain/period.ts';
import { compareText } from '../../text/compare-text.ts';
import { formatChange, formatPercentChange, formatPeriod } from '../../text/format.ts';
import { formatObservationInterval, formatValueChange } from '../../text/format-value.ts';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { Comparison, ComparisonRow } from './compare.model.ts';

export interface CompareTableProps {
  readonly definition: IndicatorDefinition;
  readonly comparison: Comparison;
  readonly period: Period;
}

const { columns } = compareText;

/** What may be said against the country: a direction only when the interval of the difference excludes zero. */
function differenceWord({ judgement }: ComparisonRow): string {
  const { verdict, difference } = judgement;
  if (verdict === 'too-few') return compareText.differs.few;
  if (difference === null || verdict === 'not-comparable') return '';
  if (verdict === 'no-certain-change' || verdict === 'same') return compareText.differs.unsure;
  return difference.absolute > 0 ? compareText.differs.above : compareText.differs.below;
}

function CountsCell({ row, definition }: { row: ComparisonRow; definition: IndicatorDefinition }): ReactNode {
  const { inCounts } = row;
  return (
    <Table.Cell className="ft-number">
      {inCounts === null ? null : compareText.counts(formatChange(inCounts.count, 0), definition.countedAs)}
    </Table.Cell>
  );
}

function Line({ row, definition }: { row: ComparisonRow; definition: IndicatorDefinition }): ReactNode {
  const { observation, judgement } = row;
  const difference = judgement.verdict === 'not-comparable' ? null : judgement.difference;
  return (
    <Table.Row data-chosen={row.chosen}>
      <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
      <ObservationCell definition={definition} observation={observation} />
      <IntervalCell definition={definition} observation={observation} />
      <Table.Cell className="ft-number">
        {difference === null ? null : formatValueChange(definition, difference.absolute)}
      </Table.Cell>
      <Table.Cell className="ft-number">
        {difference?.relative == null ? null : formatPercentChange(difference.relative)}
      </Table.Cell>
      <CountsCell row={row} definition={definition} />
      <Table.Cell>{differenceWord(row)}</Table.Cell>
    </Table.Row>
  );
}

function IntervalCell({
  definition,
  observation,
}: {
  definition: IndicatorDefinition;
  observation: PublishedObservation | null;
}): ReactNode {
  return (
    <Table.Cell className="ft-number">
      {observation === null ? null : formatObservationInterval(definition, observation)}
    </Table.Cell>
  );
}

/** The numbers behind the figure, the country last. */
export function CompareTable({ definition, comparison, period }: CompareTableProps): ReactNode {
  const headings = [columns.value, columns.interval, columns.absolute, columns.relative, columns.inCounts];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
    <section className="ft-scroll" tabIndex={0} aria-label={compareText.caption(definition.name, formatPeriod(period))}>
      <Table className="ft-numbers" data-size="sm" hover>
        <caption className="ds-sr-only">{compareText.caption(definition.name, formatPeriod(period))}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{columns.unit}</Table.HeaderCell>
            {headings.map((heading) => (
              <Table.HeaderCell key={heading} scope="col" className="ft-number">
                {heading}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell scope="col">{columns.verdict}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {comparison.rows.map((row) => (
            <Line key={row.unit} row={row} definition={definition} />
          ))}
        </Table.Body>
        <Table.Foot hidden={comparison.fit === 'part-of-country'}>
          <Table.Row>
            <Table.HeaderCell scope="row">{compareText.country}</Table.HeaderCell>
            <ObservationCell definition={definition} observation={comparison.country} />
            <IntervalCell definition={definition} observation={comparison.country} />
            <Table.Cell colSpan={4} />
          </Table.Row>
        </Table.Foot>
      </Table>
    </section>
  );
}
