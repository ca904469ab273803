import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { SqlFault } from '../../domain/sql-fault.ts';
import type { Reach, SqlRelation } from '../../domain/workbench.ts';
import { formatSqlPosition, tellSqlFault } from '../../text/sql-fault-text.ts';
import { createSqlEditor, type SqlEditorView, type SqlMark } from './create-sql-editor.ts';

export interface SqlEditorProps {
  readonly label: string;
  readonly value: string;
  readonly relations: readonly SqlRelation[];
  readonly mark: SqlMark | null;
  /** What is wrong with the SQL as it stands; undefined until it is known */
  readonly live: SqlFault | null | undefined;
  readonly onChange: (text: string) => void;
  readonly onRun: (text: string, reach: Reach) => void;
  /** The keys there are */
  readonly keys: string;
  /** Given once, for whoever puts words in at the cursor */
  readonly onReady: (insert: (word: string) => void) => void;
}

function toMark(fault: SqlFault): SqlMark {
  return { position: fault.position, message: tellSqlFault(fault) };
}

/** The place in words, and what is wrong there. */
function tellAt(fault: SqlFault): string {
  const told = tellSqlFault(fault);
  return fault.position === null ? told : `${formatSqlPosition(fault.position)}: ${told}`;
}

/** What stands in the editor now goes before what was run. */
function useMark({ live, mark }: Pick<SqlEditorProps, 'live' | 'mark'>): SqlMark | null {
  return useMemo(() => {
    if (live === undefined) return mark;
    return live === null ? null : toMark(live);
  }, [live, mark]);
}

/** The editor of SQL. It lives in a shadow root of its own, where its style sheets are allowed. */
export function SqlEditor(props: SqlEditorProps): ReactNode {
  const { label, value, relations, live, keys } = props;
  const mark = useMark(props);
  const frame = useRef<HTMLDivElement>(null);
  const editor = useRef<SqlEditorView | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const host = frame.current;
    if (host === null) return;
    const view = createSqlEditor(host.shadowRoot ?? host.attachShadow({ mode: 'open' }), {
      label,
      text: latest.current.value,
      onChange: (text) => latest.current.onChange(text),
      onRun: (sql, reach) => latest.current.onRun(sql, reach),
    });
    editor.current = view;
    latest.current.onReady((word) => view.insert(word));
    return () => {
      editor.current = null;
      view.destroy();
    };
  }, [label]);
  useEffect(() => editor.current?.setText(value), [value]);
  useEffect(() => editor.current?.setRelations(relations), [relations]);
  useEffect(() => editor.current?.setMark(mark), [mark]);
  return (
    <div className="ft-sql-editor">
      <div ref={frame} />
      <p className="ft-sql-live" role="status">
        {live == null || live.kind === 'empty' ? null : tellAt(live)}
      </p>
      <p className="ft-notes">{keys}</p>
    </div>
  );
}
