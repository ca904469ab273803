import { useCallback, useRef, useState } from 'react';

/** A question to the engine: what is under way, and what the last one gave. */
export interface Question<Answer> {
  readonly running: boolean;
  /** Null before the first answer, and when one was stopped */
  readonly answer: Answer | null;
  readonly stopped: boolean;
  /** A stop was asked for a while ago, and the engine has not come to where it can stop */
  readonly stopping: boolean;
  /** @param tell asks the engine to stop */
  stop(tell: () => void): void;
  ask(work: () => Promise<Answer | null>): Promise<void>;
}

/** Milliseconds that a stop may take before it is told of. */
const unnoticed = 500;

/** Asks one thing at a time; an older answer that comes after a newer question is dropped. */
export function useQuestion<Answer>(): Question<Answer> {
  const [state, setState] = useState<Omit<Question<Answer>, 'ask' | 'stop'>>({
    running: false,
    answer: null,
    stopped: false,
    stopping: false,
  });
  const turn = useRef(0);
  const ask = useCallback(async (work: () => Promise<Answer | null>): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...before, running: true, stopped: false, stopping: false }));
    const answer = await work();
    if (mine === turn.current) setState({ running: false, answer, stopped: answer === null, stopping: false });
  }, []);
  const stop = useCallback((tell: () => void): void => {
    const mine = turn.current;
    tell();
    setTimeout(() => {
      if (mine === turn.current) setState((before) => ({ ...before, stopping: before.running }));
    }, unnoticed);
  }, []);
  return { ...state, ask, stop };
}
