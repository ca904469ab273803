import { expect, test } from 'vitest';
import type { IntakeProgress } from '../../../src/domain/file-report.ts';
import { createProgressTeller } from '../../../src/intake/report/progress.ts';

/** Tells of stages at given times, in milliseconds, and gives back what was told. */
function tellAll(
  steps: readonly (readonly [number, IntakeProgress['stage'], number])[],
): readonly (readonly [number, number | null])[] {
  const told: IntakeProgress[] = [];
  let time = 0;
  const teller = createProgressTeller(
    { id: 'f', name: 'f.csv' },
    (progress) => told.push(progress),
    () => time,
  );
  for (const [at, stage, part] of steps) {
    time = at;
    teller.tell(stage, part, 0);
  }
  return told.map(({ share, secondsLeft }) => [Math.round(share * 1000) / 1000, secondsLeft]);
}

test('nothing is promised before a stage has a pace', () => {
  expect(
    tellAll([
      [0, 'inspecting', 0],
      [100, 'inspecting', 0.5],
      [9000, 'inspecting', 0.01],
    ]),
  ).toEqual([
    [0.06, null],
    [0.195, null],
    [0.063, null],
  ]);
});

test('the rest of the stage goes at its pace, and the later stages in proportion', () => {
  // Half of the inspection in 15 s: 15 s more of it, and 0.67 / 0.27 of its 30 s for the rest.
  expect(
    tellAll([
      [0, 'inspecting', 0],
      [15_000, 'inspecting', 0.5],
    ]).at(-1),
  ).toEqual([0.195, 89]);
});

test('a large file tells how long its hash will take, and all that follows', () => {
  // A quarter in 2 s: 6 s more of it, and 0.94 / 0.06 of its 8 s for the rest.
  const told = tellAll([
    [0, 'hashing', 0],
    [2000, 'hashing', 0.25],
  ]);
  expect(told).toEqual([
    [0, null],
    [0.015, 131],
  ]);
});

test('a slow start is forgotten, and the estimate runs on between the stages', () => {
  const told = tellAll([
    [0, 'inspecting', 0],
    [30_000, 'inspecting', 0.99],
    [31_000, 'loading', 0],
    [41_000, 'loading', 0.5],
    [51_000, 'loading', 1],
    [51_200, 'checking', 0],
  ]);
  expect(told[2]?.[1]).toBe(74);
  expect(told[3]).toEqual([0.65, 11]);
  expect(told[4]).toEqual([0.97, 1]);
  expect(told[5]).toEqual([0.97, 1]);
});
