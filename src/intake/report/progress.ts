import type { IntakeProgress } from '../../domain/file-report.ts';
import type { WorkOptions } from '../table/opened-table.ts';

type Stage = IntakeProgress['stage'];

/** Where each stage begins and ends on the way through a file, as measured on ten million rows. */
const spans: Readonly<Partial<Record<Stage, readonly [number, number]>>> = {
  hashing: [0, 0.06],
  inspecting: [0.06, 0.33],
  loading: [0.33, 0.97],
  checking: [0.97, 1],
};

/** A stage tells its pace when so much of it is done and so many milliseconds have gone. */
const leastPart = 0.03;
const leastTime = 500;

export interface ProgressTeller {
  /** @param part of the stage, 0–1 */
  tell(stage: Stage, part: number, rows: number): void;
  /** The options a step works under */
  optionsFor(stage: Stage, signal: AbortSignal | undefined): WorkOptions;
}

/**
 * Turns the parts of stages into one share and the time left: the rest of the stage at the pace it has had, and the
 * stages after it in proportion. What an earlier stage took no longer counts, so a slow start is soon forgotten. Until
 * a stage knows its pace, the last estimate runs out as the clock goes. `now` gives milliseconds.
 */
export function createProgressTeller(
  file: { readonly id: string; readonly name: string },
  onProgress: ((progress: IntakeProgress) => void) | undefined,
  now: () => number = () => performance.now(),
): ProgressTeller {
  let current: Stage | null = null;
  let began = now();
  let end: number | null = null;

  function tell(stage: Stage, part: number, rows: number): void {
    const time = now();
    if (stage !== current) {
      current = stage;
      began = time;
    }
    const [from, to] = spans[stage] ?? [1, 1];
    const elapsed = time - began;
    if (to > from && part >= leastPart && elapsed >= leastTime)
      end = time + (elapsed / part) * (1 - part + (1 - to) / (to - from));
    const share = Math.min(1, from + (to - from) * part);
    if (stage === 'done') end = time;
    const secondsLeft = end === null ? null : Math.max(0, Math.round((end - time) / 1000));
    onProgress?.({ fileId: file.id, fileName: file.name, stage, rows, share, secondsLeft });
  }

  return {
    tell,
    optionsFor: (stage, signal) => ({ signal, onProgress: (part, rows) => tell(stage, part, rows) }),
  };
}
