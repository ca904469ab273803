import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { compareText } from '../../text/compare-text.ts';
import { capitalise, formatNumber, formatPeriod } from '../../text/format.ts';
import { formatObservationInterval, formatValue } from '../../text/format-value.ts';
import { standardisedText } from '../../text/standardised-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { SortValue } from '../../ui/sort-rows.ts';
import { SortableTable } from '../../ui/sortable-table.tsx';
import { type ComparisonViewProps, referenceName, whereCompared } from './compared.ts';
import { DifferenceCells } from './difference-cells.tsx';
import type { StandardisedRow, StandardisedView } from './standardised.model.ts';

const { columns } = standardisedText;

interface LineProps {
  readonly found: StandardisedView;
  readonly row: StandardisedRow;
}

function CrudeCell({ found, row: { crude, row } }: LineProps): ReactNode {
  if (crude === null) return <ObservationCell definition={found.definition} observation={row.observation} />;
  return <Table.Cell className="ft-number">{formatValue(found.definition, crude)}</Table.Cell>;
}

/** A place without any event is not told of among the rates. */
function isTooFew({ standardised, row }: StandardisedRow): boolean {
  return standardised === null ? row.observation?.value != null : standardised.state === 'too-few';
}

function Line(props: LineProps): ReactNode {
  const { found, row } = props;
  const { definition } = found;
  const { standardised, judgement } = row;
  const difference = standardised?.value == null ? null : judgement.difference;
  return (
    <Table.Row data-chosen={row.row.chosen}>
      <Table.HeaderCell scope="row">{row.row.name}</Table.HeaderCell>
      <CrudeCell {...props} />
      {isTooFew(row) ? (
        <Table.Cell className="ft-number ft-quiet">{standardisedText.tooFew}</Table.Cell>
      ) : (
        <ObservationCell definition={definition} observation={standardised ?? row.row.observation} />
      )}
      <Table.Cell className="ft-number">
        {standardised === null ? null : formatObservationInterval(definition, standardised)}
      </Table.Cell>
      <DifferenceCells
        definition={definition}
        difference={difference}
        verdict={judgement.verdict}
        meaning={standardised?.numerator == null ? null : formatNumber(standardised.numerator)}
      />
    </Table.Row>
  );
}

function sortValues({ row, crude, standardised, judgement }: StandardisedRow): readonly SortValue[] {
  const difference = standardised?.value == null ? null : judgement.difference;
  return [
    row.name,
    crude,
    standardised?.value ?? null,
    standardised?.lower ?? null,
    difference?.absolute ?? null,
    difference?.relative ?? null,
    standardised?.numerator ?? null,
    difference === null ? null : tellVerdict(judgement.verdict, 'difference').word,
  ];
}

export interface StandardisedTableProps extends ComparisonViewProps {
  readonly found: StandardisedView;
}

/** Crude beside standardised, with what the difference is against the reference. */
export function StandardisedTable({ comparison, observationKey, period, found }: StandardisedTableProps): ReactNode {
  const { level } = comparison;
  const { definition, reference, rows } = found;
  const name = referenceName(level, observationKey.unit);
  return (
    <SortableTable
      caption={standardisedText.title(
        definition.name,
        whereCompared(comparison, observationKey.unit),
        formatPeriod(period),
      )}
      headings={[
        compareText.columns.unit,
        columns.crude,
        columns.standardised,
        columns.interval,
        columns.absolute(name),
        columns.relative,
        columns.events,
        columns.verdict,
      ]}
      words={[columns.verdict]}
      rows={rows.map((row) => ({
        key: row.row.unit,
        values: sortValues(row),
        row: <Line found={found} row={row} />,
      }))}
      foot={
        reference === null ? null : (
          <Table.Foot>
            <Table.Row>
              <Table.HeaderCell scope="row">{capitalise(name)}</Table.HeaderCell>
              <Table.Cell className="ft-number">{formatValue(definition, reference.crude)}</Table.Cell>
              <ObservationCell definition={definition} observation={reference.standardised} />
              <Table.Cell className="ft-number">
                {formatObservationInterval(definition, reference.standardised)}
              </Table.Cell>
              <Table.Cell colSpan={4} />
            </Table.Row>
          </Table.Foot>
        )
      }
    />
  );
}
