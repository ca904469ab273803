import { afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/review.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { priorityGroups } from '../../src/indicators/groups/priority-groups.ts';

/** Indicators and groups are reviewed alike. */
const reviewed = catalogue.length + priorityGroups.length;

afterEach(() => {
  vi.restoreAllMocks();
});

async function run(...args: string[]): Promise<{ readonly status: number; readonly told: string[] }> {
  const told: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line.replaceAll('\u00a0', ' ')));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line.replaceAll('\u00a0', ' ')));
  return { status: await main(args), told };
}

describe('the list of reviews', () => {
  it('names every definition that is overdue on the day, with its owner, and is no failure', async () => {
    const { status, told } = await run('--at', '2099-01-01');
    expect(status).toBe(0);
    expect(told).toHaveLength(reviewed + 1);
    expect(told[0]).toMatch(/^overliggere-per-dogn: skulle vært gjennomgått innen \d\d\.\d\d\.\d{4}\. Eier: .+\.$/);
    expect(told.at(-1)).toBe(`${reviewed} av ${reviewed} definisjoner er forfalt 01.01.2099.`);
  });

  it('is empty before anything is due', async () => {
    expect((await run('--at', '2026-01-01')).told).toEqual([
      `Ingen av ${reviewed} definisjoner er forfalt 01.01.2026.`,
    ]);
  });

  it('says what is wrong with a date that does not exist', async () => {
    const { status, told } = await run('--at', '2026-02-30');
    expect([status, told[0]]).toEqual([2, '--at må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD. Den er «2026-02-30».']);
  });
});
