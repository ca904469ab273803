import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { formatPeriod } from '../../text/format.ts';
import { formatValue } from '../../text/format-value.ts';
import { processText, signalWords } from '../../text/process-text.ts';
import { FoldedTable } from '../../ui/folded-table.tsx';
import { ObservationCell } from '../../ui/observation-cell.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';

import type { ProcessView } from './process.model.ts';

const { columns } = processText;

export interface ProcessTableProps {
  readonly definition: IndicatorDefinition;
  readonly view: ProcessView;
}

/** Every period with the lines it is held against and what the rules say of it. */
export function ProcessTable({ definition, view }: ProcessTableProps): ReactNode {
  const line = (value: number | null): string | null => (value === null ? null : formatValue(definition, value));
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
    >
      {view.slots.map(({ period, observation, centre, lower, upper, mark, verdict }) => (
        <Table.Row key={period.id}>
          <Table.HeaderCell scope="row">{formatPeriod(period)}</Table.HeaderCell>
          <ObservationCell definition={definition} observation={observation} />
          <Table.Cell className="ft-number">{line(centre)}</Table.Cell>
          <Table.Cell className="ft-number">{line(lower)}</Table.Cell>
          <Table.Cell className="ft-number">{line(upper)}</Table.Cell>
          <Table.Cell className="ft-number">{mark === null ? null : signalWords(mark)}</Table.Cell>
          <Table.Cell className="ft-number">{mark === null ? null : <VerdictMark verdict={verdict} />}</Table.Cell>
        </Table.Row>
      ))}
    </FoldedTable>
  );
}
