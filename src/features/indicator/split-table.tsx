import { Table } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { formatObservationInterval } from '../../text/format-value.ts';
import { indicatorText } from '../../text/indicator-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { SortValue } from '../../ui/sort-rows.ts';
import { SortableTable } from '../../ui/sortable-table.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import type { Split } from './indicator-split.model.ts';

type SplitRow = Split['rows'][number];

interface LineProps {
  readonly row: SplitRow;
  readonly definition: IndicatorDefinition;
}

function Line({ row, definition }: LineProps): ReactNode {
  const { level, unit, name, measured, widened, current, previous, judgement } = row;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {measured ? (
          <Link to="." search={(before) => ({ ...before, niva: level, enhet: unit })}>
            {name}
          </Link>
        ) : (
          name
        )}
        {widened === null ? null : <span className="ft-quiet"> {indicatorText.widenedTag(widened.type)}</span>}
      </Table.HeaderCell>
      <ObservationCell definition={definition} observation={current} />
      <Table.Cell className="ft-number">
        {current === null ? null : formatObservationInterval(definition, current)}
      </Table.Cell>
      <ObservationCell definition={definition} observation={previous} />
      <Table.Cell>{current === null ? null : <VerdictMark verdict={judgement.verdict} />}</Table.Cell>
    </Table.Row>
  );
}

function sortValues({ name, current, previous, judgement }: SplitRow): readonly SortValue[] {
  return [
    name,
    current?.value ?? null,
    current?.lower ?? null,
    previous?.value ?? null,
    current === null ? null : tellVerdict(judgement.verdict, 'change').word,
  ];
}

export interface SplitTableProps {
  readonly split: Split;
  readonly definition: IndicatorDefinition;
  readonly caption: string;
}

/** The parts of a helsefellesskap with their numbers, beside those of the year before. */
export function SplitTable({ split, definition, caption }: SplitTableProps): ReactNode {
  const { tableColumns, splitColumns, lastYear, verdict } = indicatorText;
  return (
    <SortableTable
      caption={caption}
      headings={[splitColumns[split.level], tableColumns.value, tableColumns.interval, lastYear, verdict]}
      words={[verdict]}
      rows={split.rows.map((row) => ({
        key: `${row.level}-${row.unit}`,
        values: sortValues(row),
        row: <Line row={row} definition={definition} />,
      }))}
    />
  );
}
