import type { ComputingTime } from './computing-times.ts';
import type { DrawingTime } from './drawing-times.ts';
import type { StepTime } from './indicator-times.ts';
import type { PageCost } from './page-cost.ts';
import type { ProtectionTime } from './protection-times.ts';

/** One time from drop to figure. */
export interface Run extends PageCost {
  readonly seconds: number;
  /** The file was too large, and the page said so */
  readonly refused: boolean;
}

/** One line of the table: what was dropped, and what each run took. */
export interface Measurement {
  readonly name: string;
  readonly files: number;
  readonly megabytes: number;
  readonly runs: readonly Run[];
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

function line(name: string, ...cells: string[]): string {
  return `${name.padEnd(32)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}

function formatMemory(runs: readonly Run[]): string {
  const peaks = runs.flatMap(({ peakMemory }) => (peakMemory === null ? [] : [peakMemory]));
  return peaks.length === 0 ? '–' : Math.max(...peaks).toFixed(0);
}

/** For each, median and worst time, longest block of the main thread (ms, 0 for under 50) and most memory. */
export function formatMeasurements(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ name, files, megabytes, runs }) => {
    const seconds = runs.map((run) => run.seconds);
    const block = Math.max(...runs.map(({ longestBlock }) => longestBlock));
    const times = [median(seconds), Math.max(...seconds)].map((time) => time.toFixed(1));
    const told = runs.some(({ refused }) => refused) ? `${name}, refused` : name;
    return line(told, String(files), megabytes.toFixed(1), ...times, block.toFixed(0), formatMemory(runs));
  });
  const heading = line('from drop to first figure', 'files', 'MiB', 'median s', 'worst s', 'block ms', 'peak MiB');
  return [heading, ...rows].join('\n');
}

/** What each step of computing took in Node, and all of them. */
export function formatSteps(steps: readonly StepTime[]): string {
  const all = steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = steps.map(({ name, seconds }) => line(name, seconds.toFixed(2)));
  return [line('computing in Node', 's'), ...rows, line('all', all.toFixed(2))].join('\n');
}

/** Seconds of each run in Chromium, and the medians. */
export function formatComputing(times: readonly ComputingTime[]): string {
  const rows = times.map(({ reading, computing }, run) =>
    line(`run ${run + 1}`, reading.toFixed(1), computing.toFixed(1)),
  );
  const medians = [median(times.map(({ reading }) => reading)), median(times.map(({ computing }) => computing))];
  return [
    line('in Chromium', 'read s', 'computed s'),
    ...rows,
    line('median', ...medians.map((one) => one.toFixed(1))),
  ].join('\n');
}

/** For each act, median and worst time by the clock, and the median of how long the main thread worked. */
export function formatDrawing(times: readonly DrawingTime[]): string {
  const rows = times.map(({ name, wall, busy }) => {
    const worked = busy.length === 0 ? '–' : median(busy).toFixed(0);
    return line(name, median(wall).toFixed(0), Math.max(...wall).toFixed(0), worked);
  });
  return [line('from click to drawn', 'median ms', 'worst ms', 'busy ms'), ...rows].join('\n');
}

/** For each, what was told and tried, and seconds (of the processor, and of the clock) of suppression and of its audit. */
export function formatProtection(times: readonly ProtectionTime[]): string {
  const heading = line('suppression and audit', 'numbers', 'hidden', 'asked', 'failed', 'cpu s', 'cpu s', 's', 's');
  const rows = times.map(({ name, observations, hidden, asked, failed, ...spent }) => {
    const seconds = [spent.publishCpu, spent.auditCpu, spent.publishSeconds, spent.auditSeconds];
    return line(name, ...[observations, hidden, asked, failed].map(String), ...seconds.map((each) => each.toFixed(1)));
  });
  return [heading, ...rows].join('\n');
}
