import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { OwnFault } from '../../domain/own-indicator.ts';
import type { OwnTrial } from '../../domain/workbench.ts';
import { tellOwnFault } from '../../text/own-text.ts';
import { kindWords } from '../../text/source-words.ts';
import { tellSqlFault } from '../../text/sql-fault-text.ts';
import { ownFormText as words } from '../../text/workbench-text.ts';
import type { SqlMark } from './create-sql-editor.ts';
import { RowsTable } from './rows-table.tsx';

/** The place in the SQL that a fault is about. */
export function markOfFault(fault: OwnFault | null): SqlMark | null {
  if (fault?.kind !== 'sql') return null;
  return { position: fault.fault.position, message: tellSqlFault(fault.fault) };
}

interface FaultLinesProps {
  readonly heading: string;
  readonly fault: OwnFault;
}

export function FaultLines({ heading, fault }: FaultLinesProps): ReactNode {
  return (
    <>
      <Paragraph>
        <strong>{heading}</strong>
      </Paragraph>
      <ul>
        {tellOwnFault(fault).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** What the SQL gave when it was tried: what is wrong with it, and its first facts. */
export function TrialView({ trial: { fault, kinds, sample } }: { readonly trial: OwnTrial }): ReactNode {
  return (
    <>
      <Alert data-color={fault === null ? 'success' : 'danger'} role="status">
        {fault === null ? <Paragraph>{words.works}</Paragraph> : <FaultLines heading={words.tryFailed} fault={fault} />}
        {kinds.length === 0 ? null : <Paragraph>{words.kindsRead(kindWords(kinds))}</Paragraph>}
      </Alert>
      {sample === null ? null : <RowsTable key={sample.milliseconds} answer={sample} caption={words.sample} />}
    </>
  );
}
