import { describe, expect, it } from 'vitest';
import { keptShare } from '../../src/domain/row-change.ts';
import { compareRows } from '../../src/queries/compare-rows.ts';
import { intakeEngine, readText } from '../support/intake.ts';

const engine = intakeEngine();
const heading = 'melding_id;retning;type;status;ts;komnr';

function messages(...lines: readonly string[]): string {
  return `${[heading, ...lines].join('\n')}\n`;
}

const line = (id: string, status = 'SENDT'): string => `${id};INN;INNLEGGELSESRAPPORT;${status};2025-01-05 10:00;3205`;

describe('the rows of two deliveries', () => {
  it('are counted as come, gone, changed and the same by their key, in any order', async () => {
    const db = await engine();
    const earlier = await readText(db, messages(line('a'), line('b'), line('c')));
    const newer = await readText(db, messages(line('d'), line('c', 'KANSELLERT'), line('b'), line('e')));
    const change = await compareRows(db, earlier, newer);
    expect(change).toEqual({
      kind: 'plo',
      keys: ['melding_id'],
      added: 2,
      gone: 1,
      changed: 1,
      same: 1,
      monthsGone: [],
      kommunerGone: [],
    });
    expect(keptShare(change)).toBeCloseTo(2 / 3, 10);
    expect(await compareRows(db, newer, earlier)).toMatchObject({ added: 1, gone: 2, changed: 1, same: 1 });
  });

  it('tell of months and kommuner that are gone, whatever the day', async () => {
    const db = await engine();
    const earlier = await readText(
      db,
      messages(
        line('a'),
        line('b').replace('01-05', '03-31'),
        line('c').replace('01-05', '11-01').replace('3205', '3222'),
      ),
    );
    const newer = await readText(
      db,
      messages(line('a').replace('01-05', '01-31'), line('d').replace('01-05', '12-01')),
    );
    expect(await compareRows(db, earlier, newer)).toMatchObject({
      monthsGone: ['2025-03', '2025-11'],
      kommunerGone: ['3222'],
    });
  });

  it('are all the same against themselves', async () => {
    const db = await engine();
    const file = await readText(db, messages(line('a'), line('b')));
    expect(await compareRows(db, file, file)).toMatchObject({ added: 0, gone: 0, changed: 0, same: 2 });
  });

  it('tell a second row of the same key as a change', async () => {
    const db = await engine();
    const earlier = await readText(db, messages(line('a'), line('a')));
    const newer = await readText(db, messages(line('a', 'ENDRET'), line('a', 'ENDRET')));
    expect(await compareRows(db, earlier, newer)).toMatchObject({ added: 0, gone: 0, changed: 1, same: 0 });
    const single = await readText(db, messages(line('a')));
    expect(await compareRows(db, earlier, single)).toMatchObject({ changed: 1, same: 0 });
  });

  it('of counts are known by period and place', async () => {
    const db = await engine();
    const counts = (january: number): string => `periode;komnr;dogn\n2025-01;3205;${january}\n2025-02;3205;7\n`;
    const change = await compareRows(db, await readText(db, counts(3)), await readText(db, counts(9)));
    expect(change).toMatchObject({ kind: 'overliggerdogn', added: 0, gone: 0, changed: 1, same: 1 });
  });

  it('of dialogue messages told as counts are known by what the counts have', async () => {
    const db = await engine();
    const counts = (sent: number): string =>
      `periode;retning;antall;komnr\n2025-01;INN;${sent};3205\n2025-01;UT;4;3205\n`;
    const change = await compareRows(db, await readText(db, counts(3)), await readText(db, counts(9)));
    expect(change).toMatchObject({ kind: 'dialogmeldinger', changed: 1, same: 1 });
    expect(change.keys).toContain('periode');
  });

  it('of different kinds are not compared', async () => {
    const db = await engine();
    const plo = await readText(db, messages(line('a')));
    const nights = await readText(db, 'periode;komnr;dogn\n2025-01;3205;3\n');
    await expect(compareRows(db, plo, nights)).rejects.toThrow(RangeError);
  });
});
