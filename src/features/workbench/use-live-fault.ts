import { useEffect, useState } from 'react';
import type { SqlFault } from '../../domain/sql-fault.ts';
import { useSession } from '../../session/session-context.tsx';

/** Milliseconds without a key pressed before SQL is judged: nobody wants to be told of a word half written. */
const pause = 500;

interface Judged {
  readonly sql: string;
  readonly fault: SqlFault | null;
}

/**
 * What is wrong with SQL as it stands in the editor, without running it; null where nothing is, undefined until it is
 * known.
 * @param busy nothing is judged while a question is under way, which it would have to wait for
 */
export function useLiveFault(sql: string, busy: boolean): SqlFault | null | undefined {
  const session = useSession();
  const [judged, setJudged] = useState<Judged | null>(null);
  useEffect(() => {
    if (busy || sql.trim() === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      void session.judgeSql(sql).then((fault) => {
        if (isWanted) setJudged({ sql, fault });
      });
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [session, sql, busy]);
  return judged?.sql === sql ? judged.fault : undefined;
}
