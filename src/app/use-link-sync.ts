import { useEffect, useRef, useState } from 'react';
import type { Period } from '../domain/period.ts';
import { useSession, useSnapshot } from '../session/session-context.tsx';
import { nextDataStep } from './data-link.ts';
import { type Choices, useChoose } from './use-choices.ts';

/** What the reader should know about how the link and the data met. */
export type LinkNotice =
  | { readonly kind: 'other-data' | 'demo' }
  /** The id that was wished for, and the period shown in its place */
  | { readonly kind: 'period'; readonly wish: string; readonly shown: Period };

export interface LinkSync {
  readonly notices: readonly LinkNotice[];
  readonly dismiss: (notice: LinkNotice) => void;
}

/** A new address draws the page once more, and that must not be part of the drawing it follows on. Gives the way to leave it. */
function inOwnTask(work: () => void): () => void {
  const timer = setTimeout(work);
  return () => clearTimeout(timer);
}

/** Keeps address and session in agreement, one step at a time, and collects what the reader should know. */
export function useLinkSync(choices: Choices): LinkSync {
  const session = useSession();
  const snapshot = useSnapshot();
  const choose = useChoose();
  const written = useRef<string | undefined>(undefined);
  const [demoEnded, setDemoEnded] = useState(false);
  const [notices, setNotices] = useState<readonly LinkNotice[]>([]);
  const { search, helsefellesskap, period } = choices;

  useEffect(() => {
    const step = nextDataStep(
      { data: search.data, kutt: search.kutt, telletime: search.telletime, written: written.current, demoEnded },
      snapshot,
    );
    if (step.act === 'load-demo') void session.loadDemo().then(() => setDemoEnded(true));
    if (search.data !== 'demo') setDemoEnded(false);
    if (step.act === 'set-cut') void session.setCut(step.cut);
    if (step.act === 'set-hour') void session.setCountingHour(step.hour);
    if (step.act === 'none' && snapshot.fingerprint !== null && snapshot.status === 'idle')
      written.current = search.data;
    if (step.act !== 'write') return;
    const { word, told } = step;
    const bare = snapshot.opened !== null || (word === undefined && snapshot.removed === null);
    return inOwnTask(() => {
      written.current = word;
      choose(bare ? { data: word, kutt: undefined, telletime: undefined } : { data: word }, 'replace');
      if (told !== null) setNotices((before) => [...before.filter(({ kind }) => kind !== told), { kind: told }]);
    });
  }, [session, snapshot, search.data, search.kutt, search.telletime, demoEnded, choose]);

  useEffect(() => {
    if (period === null || snapshot.fingerprint === null || snapshot.status !== 'idle') return;
    if (search.periode === period.id && search.helsefellesskap === helsefellesskap) return;
    const wish = search.periode;
    return inOwnTask(() => {
      choose({ periode: period.id, periodetype: period.type, helsefellesskap }, 'replace');
      if (wish !== undefined && wish !== period.id)
        setNotices((before) => [
          ...before.filter(({ kind }) => kind !== 'period'),
          { kind: 'period', wish, shown: period },
        ]);
    });
  }, [snapshot, period, helsefellesskap, search.periode, search.helsefellesskap, choose]);

  /** Told of the period shown in its place, until the reader moves on to another. */
  const current = notices.filter((notice) => notice.kind !== 'period' || notice.shown.id === period?.id);
  return { notices: current, dismiss: (notice) => setNotices((before) => before.filter((other) => other !== notice)) };
}
