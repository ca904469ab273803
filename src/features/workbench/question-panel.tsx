import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Reach, RowsOutcome, SqlRelation } from '../../domain/workbench.ts';
import { useSession } from '../../session/session-context.tsx';
import { formatSqlPosition, tellSqlFault } from '../../text/sql-fault-text.ts';
import { workbenchText as words } from '../../text/workbench-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import type { SqlMark } from './create-sql-editor.ts';
import { RelationList } from './relation-list.tsx';
import { RowsTable } from './rows-table.tsx';
import { SqlEditor } from './sql-editor.tsx';
import { useLiveFault } from './use-live-fault.ts';
import { useQuestion } from './use-question.ts';
import { drafts } from './workbench-drafts.ts';

export interface QuestionPanelProps {
  readonly relations: readonly SqlRelation[] | null;
  /** Takes the query on to a new own indicator */
  readonly onIndicator: (sql: string) => void;
}

/** Free questions of the rows that are read: write, run, see. */
export function QuestionPanel({ relations, onIndicator }: QuestionPanelProps): ReactNode {
  const session = useSession();
  const [text, setText] = useState(drafts.question);
  const { running, answer: outcome, stopped, stopping, ask, stop } = useQuestion<RowsOutcome>();
  const [reach, setReach] = useState<Reach>('all');
  const live = useLiveFault(text, running);
  const mark = useMemo(() => markOf(outcome), [outcome]);
  const insert = useRef<(word: string) => void>(() => undefined);
  const write = (next: string): void => {
    drafts.question = next;
    setText(next);
  };
  const run = (sql: string, wanted: Reach): void => {
    setReach(wanted);
    void ask(() => session.askRows(sql, wanted));
  };
  return (
    <div className="ft-workbench-body">
      <div className="ft-workbench-main">
        <SqlEditor
          label={words.editor}
          value={text}
          relations={relations ?? []}
          mark={mark}
          live={live}
          keys={`${words.runKeys} ${words.editorKeys}`}
          onChange={write}
          onRun={run}
          onReady={(put) => {
            insert.current = put;
          }}
        />
        <div className="ft-actions">
          <Button onClick={() => run(text, 'all')}>{words.run}</Button>
          <Button variant="secondary" title={words.sampleHelp} onClick={() => run(text, 'sample')}>
            {words.runSample}
          </Button>
          {running ? (
            <Button variant="secondary" onClick={() => stop(() => session.stopAsking())}>
              {words.stop}
            </Button>
          ) : null}
          <Button variant="tertiary" onClick={() => onIndicator(text)}>
            {words.makeIndicator}
          </Button>
        </div>
        {stopping ? <Paragraph role="status">{words.stopping}</Paragraph> : null}
        {running ? (
          <LoadingBlock label={words.running} />
        ) : (
          <Outcome outcome={outcome} stopped={stopped} reach={reach} />
        )}
      </div>
      <RelationList relations={relations} onInsert={(word) => insert.current(word)} />
    </div>
  );
}

function markOf(outcome: RowsOutcome | null): SqlMark | null {
  const fault = outcome?.fault ?? null;
  return fault === null ? null : { position: fault.position, message: tellSqlFault(fault) };
}

interface OutcomeProps {
  readonly outcome: RowsOutcome | null;
  readonly stopped: boolean;
  readonly reach: Reach;
}

function Outcome({ outcome, stopped, reach }: OutcomeProps): ReactNode {
  if (stopped) return <Paragraph role="status">{words.stopped}</Paragraph>;
  if (outcome === null) return null;
  const { fault, answer } = outcome;
  if (answer !== null)
    return <RowsTable key={answer.milliseconds} answer={answer} caption={words.answer} reach={reach} />;
  if (fault === null) return null;
  return (
    <Alert data-color="danger" role="alert">
      <Paragraph>
        <strong>{words.fault}</strong> {tellSqlFault(fault)}
      </Paragraph>
      {fault.position === null ? null : <Paragraph>{formatSqlPosition(fault.position)}</Paragraph>}
    </Alert>
  );
}
