import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ChangeColumns, DeliveryChange } from '../../domain/delivery-change.ts';
import { readChange } from '../../observations/summarise-changes.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useDefinitions } from '../../session/session-context.tsx';
import { formatSeriesName, printChange } from '../../text/delivery-change-text.ts';
import { deliveryText } from '../../text/delivery-text.ts';
import { formatPeriodId } from '../../text/format.ts';
import { ChangeGradeMark } from '../../ui/change-grade-mark.tsx';
import { type ChangeColumn, type ChangeOrder, changeColumns } from './delivery-changes.model.ts';

const words = deliveryText.table;

const numeric: ReadonlySet<ChangeColumn> = new Set<ChangeColumn>(['before', 'after', 'change', 'relative']);

export interface DeliveryTableProps {
  readonly columns: ChangeColumns;
  /** Rows of the columns, in the order shown */
  readonly rows: readonly number[];
  readonly order: ChangeOrder;
  readonly onOrder: (order: ChangeOrder) => void;
}

/** Each change on a line, put in order from the headings. */
export function DeliveryTable({ columns, rows, order, onOrder }: DeliveryTableProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="ft-scroll" aria-label={words.caption} tabIndex={0}>
      <Table className="ft-changes" zebra={false}>
        <caption className="ds-sr-only">{words.caption}</caption>
        <Table.Head>
          <Table.Row>
            {changeColumns.map((column) => (
              <OrderHeading key={column} column={column} order={order} onOrder={onOrder} />
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <ChangeLine key={row} change={readChange(columns, row)} />
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}

type OrderHeadingProps = Pick<DeliveryTableProps, 'order' | 'onOrder'> & { readonly column: ChangeColumn };

/** A first press puts words and grades in order from the start, numbers from the greatest. */
function OrderHeading({ column, order, onOrder }: OrderHeadingProps): ReactNode {
  const chosen = order.by === column;
  const sort = chosen ? (order.descending ? 'descending' : 'ascending') : 'none';
  return (
    <Table.HeaderCell
      sort={sort}
      className={numeric.has(column) ? 'ft-number' : undefined}
      onClick={() => onOrder({ by: column, descending: chosen ? !order.descending : numeric.has(column) })}
    >
      {words[column]}
    </Table.HeaderCell>
  );
}

function ChangeLine({ change }: { readonly change: DeliveryChange }): ReactNode {
  const { grade, indicator, level, unit, period, qualityBefore } = change;
  const definition = useDefinitions().find(indicator);
  if (definition === null) return null;
  const { before, after, change: moved, relative } = printChange(definition, change);
  return (
    <Table.Row>
      <Table.Cell>
        <ChangeGradeMark grade={grade}>{deliveryText.grades[grade]}</ChangeGradeMark>
      </Table.Cell>
      <Table.Cell>{formatSeriesName(definition, change)}</Table.Cell>
      <Table.Cell>{geography.unitShortName(level, unit)}</Table.Cell>
      <Table.Cell>
        {formatPeriodId(period)}
        {qualityBefore === 'incomplete' ? <span className="ft-quiet ft-change-note">{words.incomplete}</span> : null}
      </Table.Cell>
      <Table.Cell className="ft-number">{before}</Table.Cell>
      <Table.Cell className="ft-number">{after}</Table.Cell>
      <Table.Cell className="ft-number">{moved}</Table.Cell>
      <Table.Cell className="ft-number">{relative}</Table.Cell>
    </Table.Row>
  );
}
