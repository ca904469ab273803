import { expect, it } from 'vitest';
import { queued } from '../../src/session/file-progress.ts';
import type { SessionSnapshot } from '../../src/session/session.ts';
import { tellParts } from '../../src/session/tell-parts.ts';

type Part = Partial<SessionSnapshot>;

const rows = (part: Part | undefined): number | undefined => part?.progress?.[0]?.rows;
const at = (read: number): Part => ({ progress: [{ ...queued('1', 'opphold.csv'), rows: read }] });
const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('tells the first progress at once and the last of many a breath later', async () => {
  const told: Part[] = [];
  const tell = tellParts((part) => told.push(part));
  for (let read = 0; read < 1000; read++) tell(at(read));
  expect(told.map(rows)).toEqual([0]);
  await rest(250);
  expect(told.map(rows)).toEqual([0, 999]);
});

it('tells anything else at once, with the progress that waited', async () => {
  const told: Part[] = [];
  const tell = tellParts((part) => told.push(part));
  for (const read of [1, 2, 3]) tell(at(read));
  tell({ status: 'computing' });
  expect(told.map(rows)).toEqual([1, 3]);
  expect(told[1]?.status).toBe('computing');
  await rest(250);
  expect(told).toHaveLength(2);
});

it('lets a change of progress itself stand over one that waited', () => {
  const told: Part[] = [];
  const tell = tellParts((part) => told.push(part));
  tell(at(1));
  tell(at(2));
  tell({ status: 'idle', progress: [] });
  expect(told.at(-1)).toEqual({ status: 'idle', progress: [] });
});
