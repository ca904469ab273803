import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import type { ChangeJudgement, Verdict } from '../../domain/verdict.ts';
import { formatPercentChange } from '../../text/format.ts';
import { formatValueChange } from '../../text/format-value.ts';
import { VerdictMark } from '../../ui/verdict-mark.tsx';

export interface DifferenceCellsProps {
  readonly definition: IndicatorDefinition;
  /** Null where none is told */
  readonly difference: ChangeJudgement['difference'];
  readonly verdict: Verdict;
  /** Told between the difference and its verdict */
  readonly meaning: ReactNode;
}

/** The difference in the indicator's unit and in per cent, what it means, and how it is judged. */
export function DifferenceCells({ definition, difference, verdict, meaning }: DifferenceCellsProps): ReactNode {
  return (
    <>
      <Table.Cell className="ft-number">
        {difference === null ? null : formatValueChange(definition, difference.absolute)}
      </Table.Cell>
      <Table.Cell className="ft-number">
        {difference?.relative == null ? null : formatPercentChange(difference.relative)}
      </Table.Cell>
      <Table.Cell className="ft-number">{meaning}</Table.Cell>
      <Table.Cell>{difference === null ? null : <VerdictMark verdict={verdict} of="difference" />}</Table.Cell>
    </>
  );
}
