import { useRef, useState } from 'react';
import type { OwnIndicator } from '../../domain/own-indicator.ts';
import type { OwnTrial } from '../../domain/workbench.ts';
import { useSession } from '../../session/session-context.tsx';
import { useQuestion } from './use-question.ts';

/** A trial of an own indicator: of a sample of the patients first, then of everyone. */
export interface Trial {
  readonly running: boolean;
  readonly stopping: boolean;
  readonly stopped: boolean;
  /** What the sample gave, until the whole is known, and after it when the whole was stopped */
  readonly sampled: OwnTrial | null;
  /** What the whole gave; a fault that no row has a part in is known from the sample */
  readonly whole: OwnTrial | null;
  begin(own: OwnIndicator): void;
  stop(): void;
}

/** The same whichever rows are read. */
function isOfTheSqlItself({ fault }: OwnTrial): boolean {
  return fault !== null && fault.kind !== 'facts';
}

export function useTrial(): Trial {
  const session = useSession();
  const { running, stopping, stopped, answer, ask, stop } = useQuestion<OwnTrial>();
  const [sampled, setSampled] = useState<OwnTrial | null>(null);
  const turn = useRef(0);
  const tryBoth = async (own: OwnIndicator, mine: number): Promise<OwnTrial | null> => {
    const first = await session.tryOwn(own, 'sample');
    if (first === null || turn.current !== mine) return null;
    if (isOfTheSqlItself(first)) return first;
    setSampled(first);
    return session.tryOwn(own, 'all');
  };
  return {
    running,
    stopping,
    stopped,
    sampled: running || stopped ? sampled : null,
    whole: running ? null : answer,
    begin: (own) => {
      turn.current += 1;
      setSampled(null);
      void ask(() => tryBoth(own, turn.current));
    },
    stop: () => {
      turn.current += 1;
      stop(() => session.stopAsking());
    },
  };
}
