import { useEffect, useState } from 'react';
import type { Correction } from '../../domain/correction.ts';
import type { NightPattern } from '../../domain/reconciliation.ts';
import { useSession, useSnapshot } from '../../session/session-context.tsx';
import { type FactsBook, factsKey } from './corrections.model.ts';

/** What the rows say of a list of corrections. Of the list before while the new one is asked about. */
export interface Examination {
  readonly book: FactsBook;
  /** Null until they are there, and where there are no stays */
  readonly patterns: readonly NightPattern[] | null;
  readonly pending: boolean;
  /** Asks once more, after a stop */
  ask(): void;
}

const nothing: FactsBook = new Map();

/** Names the stays and the cut: the nights are others when they are. */
function useStays(): string | null {
  const { files, cut } = useSnapshot();
  const stays = files.filter(({ status, kind }) => status === 'accepted' && kind === 'opphold');
  if (cut === null || stays.length === 0) return null;
  const sources = files.filter(({ status, kind }) => status === 'accepted' && kind === 'ukp_hendelse');
  return [cut, ...stays.map(({ id }) => id), ...sources.map(({ id }) => id)].join(' ');
}

export function useExamination(list: readonly Correction[], scope: 'facts' | 'whole'): Examination {
  const { corrections } = useSession();
  const stays = useStays();
  const [turn, setTurn] = useState(0);
  const [found, setFound] = useState<Pick<Examination, 'book' | 'patterns'>>({ book: nothing, patterns: null });
  const [asked, setAsked] = useState<readonly unknown[]>([]);

  useEffect(() => {
    if (stays === null) {
      setFound({ book: nothing, patterns: null });
      return undefined;
    }
    let current = true;
    void corrections.examine(list, scope).then((told) => {
      if (!current) return;
      setAsked([list, stays, turn]);
      if (told === null) return;
      const entries = list.flatMap((each, index) => {
        const facts = told.facts[index];
        return facts === undefined ? [] : [[factsKey(each), facts] as const];
      });
      setFound({ book: new Map(entries), patterns: scope === 'whole' ? told.patterns : null });
    });
    return () => {
      current = false;
    };
  }, [corrections, list, scope, stays, turn]);

  const done = asked[0] === list && asked[1] === stays && asked[2] === turn;
  return { ...found, pending: stays !== null && !done, ask: () => setTurn((before) => before + 1) };
}
