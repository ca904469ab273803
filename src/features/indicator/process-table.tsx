import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatValue } from '../../text/format-value.ts';
import { processText, signalWords } from '../../text/process-text.ts';
import { tellVerdict } from '../../text/verdict-words.ts';
import { FoldedTable } from '../../ui/folded-table.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import type { SortValue } from '../../ui/sort-rows.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';

import type { ProcessView } from './process.model.ts';

const { columns } = processText;

export interface ProcessTableProps {
  readonly definition: IndicatorDefinition;
  readonly view: ProcessView;
}

/** Every period with the lines it is held against and what the rules say of it. */
export function ProcessTable({ definition, view }: ProcessTableProps): ReactNode {
  return (
    <FoldedTable
      caption={`${definition.name}, ${definition.unit}`}
      headings={[
        columns.period,
        columns.value,
        columns.centre,
        columns.lower,
        columns.upper,
        columns.rule,
        columns.verdict,
      ]}
      words={[columns.rule, columns.verdict]}
      rows={view.slots.map((slot) => ({
        key: slot.period.id,
        values: sortValues(slot),
        row: <Line definition={definition} slot={slot} />,
      }))}
    />
  );
}

type Slot = ProcessView['slots'][number];

/** Periods are sorted by when they begin. */
function sortValues({ period, observation, centre, lower, upper, mark, verdict }: Slot): readonly SortValue[] {
  const words = mark === null ? [null, null] : [signalWords(mark), tellVerdict(verdict, 'change').word];
  return [period.first, observation?.value ?? null, centre, lower, upper, ...words];
}

interface LineProps {
  readonly definition: IndicatorDefinition;
  readonly slot: Slot;
}

function Line({ definition, slot }: LineProps): ReactNode {
  const { period, observation, centre, lower, upper, mark, verdict } = slot;
  const line = (value: number | null): string | null => (value === null ? null : formatValue(definition, value));
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{formatPeriod(period)}</Table.HeaderCell>
      <ObservationCell definition={definition} observation={observation} />
      <Table.Cell className="ft-number">{line(centre)}</Table.Cell>
      <Table.Cell className="ft-number">{line(lower)}</Table.Cell>
      <Table.Cell className="ft-number">{line(upper)}</Table.Cell>
      <Table.Cell>{mark === null ? null : signalWords(mark)}</Table.Cell>
      <Table.Cell>{mark === null ? null : <VerdictMark verdict={verdict} />}</Table.Cell>
    </Table.Row>
  );
}
