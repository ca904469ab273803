import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { PublishedObservation } from '../../domain/observation.ts';
import { countWords } from '../../text/compare-sentences.ts';
import { compareText } from '../../text/compare-text.ts';
import { capitalise, formatPeriod } from '../../text/format.ts';
import { formatObservationInterval } from '../../text/format-value.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { SortValue } from '../../ui/sort-rows.ts';
import { SortableTable } from '../../ui/sortable-table.tsx';
import { StatusCell } from '../../ui/status-cell.tsx';
import { placeWithPeriod, referenceName, type WidenedViewProps, whereCompared } from './compared.ts';
import { DifferenceCells } from './difference-cells.tsx';
import type { WidenedRow } from './widened.model.ts';

const { columns } = compareText;

interface LineProps {
  readonly row: WidenedRow;
  readonly definition: IndicatorDefinition;
}

function Line({ row, definition }: LineProps): ReactNode {
  const { observation, judgement, inCounts } = row;
  const difference = judgement.verdict === 'not-comparable' ? null : judgement.difference;
  return (
    <Table.Row data-chosen={row.chosen}>
      <Table.HeaderCell scope="row">{placeWithPeriod(row.name, row.widened)}</Table.HeaderCell>
      <ObservationCell definition={definition} observation={observation} />
      <IntervalCell definition={definition} observation={observation} />
      <DifferenceCells
        definition={definition}
        difference={difference}
        verdict={judgement.verdict}
        meaning={inCounts === null ? null : (countWords(definition, inCounts) ?? columns.tooSmall)}
      />
      <StatusCell observation={observation} />
    </Table.Row>
  );
}

interface IntervalCellProps {
  readonly definition: IndicatorDefinition;
  readonly observation: PublishedObservation | null;
}

function IntervalCell({ definition, observation }: IntervalCellProps): ReactNode {
  return (
    <Table.Cell className="ft-number">
      {observation === null ? null : formatObservationInterval(definition, observation)}
    </Table.Cell>
  );
}

/** The interval is sorted by where it begins. */
function sortValues({ name, observation, judgement, inCounts }: WidenedRow): readonly SortValue[] {
  const difference = judgement.verdict === 'not-comparable' ? null : judgement.difference;
  return [
    name,
    observation?.value ?? null,
    observation?.lower ?? null,
    difference?.absolute ?? null,
    difference?.relative ?? null,
    inCounts?.count ?? null,
    difference === null ? null : tellVerdict(judgement.verdict, 'difference').word,
    observation === null ? null : vocabulary.qualities[observation.quality],
  ];
}

/** The numbers behind the figure, the reference last. */
export function CompareTable({ comparison, observationKey, period }: WidenedViewProps): ReactNode {
  const { definition, level, rows, references, fit } = comparison;
  const name = referenceName(level, observationKey.unit);
  const headings = [
    columns.unit,
    columns.value,
    columns.interval,
    columns.absolute(name),
    columns.relative,
    columns.inCounts,
    columns.verdict,
    columns.state,
  ];
  return (
    <SortableTable
      caption={compareText.caption(
        definition.name,
        whereCompared(comparison, observationKey.unit),
        formatPeriod(period),
      )}
      headings={headings}
      words={[columns.verdict, columns.state]}
      rows={rows.map((row) => ({
        key: row.unit,
        values: sortValues(row),
        row: <Line row={row} definition={definition} />,
      }))}
      foot={
        <Table.Foot hidden={fit === 'part-of-country'}>
          {references.map(({ period: told, observation }) => (
            <Table.Row key={told?.id ?? ''}>
              <Table.HeaderCell scope="row">{placeWithPeriod(capitalise(name), told)}</Table.HeaderCell>
              <ObservationCell definition={definition} observation={observation} />
              <IntervalCell definition={definition} observation={observation} />
              <Table.Cell colSpan={4} />
              <StatusCell observation={observation} />
            </Table.Row>
          ))}
        </Table.Foot>
      }
    />
  );
}
