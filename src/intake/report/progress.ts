import type { IntakeProgress } from '../../domain/file-report.ts';
import type { WorkOptions } from '../table/opened-table.ts';

type Stage = IntakeProgress['stage'];

/** Where each stage begins and ends on the way through a file, as measured on a million rows. */
const spans: Readonly<Partial<Record<Stage, readonly [number, number]>>> = {
  inspecting: [0, 0.2],
  loading: [0.2, 0.93],
  checking: [0.93, 1],
};

const leastShareForEstimate = 0.05;

export interface ProgressTeller {
  /** @param part of the stage, 0–1 */
  tell(stage: Stage, part: number, rows: number): void;
  /** The options a step works under */
  optionsFor(stage: Stage, signal: AbortSignal | undefined): WorkOptions;
}

/** Turns the parts of stages into one share with an estimate of the time left. `now` gives milliseconds. */
export function createProgressTeller(
  file: { readonly id: string; readonly name: string },
  onProgress: ((progress: IntakeProgress) => void) | undefined,
  now: () => number = () => performance.now(),
): ProgressTeller {
  const began = now();

  function tell(stage: Stage, part: number, rows: number): void {
    const [from, to] = spans[stage] ?? [1, 1];
    const share = Math.min(1, from + (to - from) * part);
    const elapsed = (now() - began) / 1000;
    const secondsLeft = share < leastShareForEstimate ? null : Math.round((elapsed / share) * (1 - share));
    onProgress?.({ fileId: file.id, fileName: file.name, stage, rows, share, secondsLeft });
  }

  return {
    tell,
    optionsFor: (stage, signal) => ({ signal, onProgress: (part, rows) => tell(stage, part, rows) }),
  };
}
