import { useCallback, useRef, useState } from 'react';

/** A question to the engine: what is under way, and what the last one gave. */
export interface Question<Answer> {
  readonly running: boolean;
  /** Null before the first answer, and when one was stopped */
  readonly answer: Answer | null;
  readonly stopped: boolean;
  ask(work: () => Promise<Answer | null>): Promise<void>;
}

/** Asks one thing at a time; an older answer that comes after a newer question is dropped. */
export function useQuestion<Answer>(): Question<Answer> {
  const [state, setState] = useState<{ running: boolean; answer: Answer | null; stopped: boolean }>({
    running: false,
    answer: null,
    stopped: false,
  });
  const turn = useRef(0);
  const ask = useCallback(async (work: () => Promise<Answer | null>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...before, running: true, stopped: false }));
    const answer = await work();
    if (mine === turn.current) setState({ running: false, answer, stopped: answer === null });
  }, []);
  return { ...state, ask };
}
