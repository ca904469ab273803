import { expect, it } from 'vitest';
import { computeObservations } from '../../src/indicators/compute.ts';
import { sharedEngine } from '../support/engine.ts';
import { layRows, type Rows, stay } from './observe-rows.ts';

const engine = sharedEngine();
const nights = { periode: '2025-01', periode_fra: '2025-01-01', periode_til: '2025-01-31', komnr: '3207', dogn: 12 };
const waiting = stay({
  opphold_id: 'A',
  pid: 'p',
  inn_ts: '2025-01-02 10:00:00',
  ut_ts: '2025-01-09 10:00:00',
  utskrklar_dato: '2025-01-05 10:00:00',
});

async function sourcesOf(rows: Rows): Promise<Readonly<Record<string, readonly string[]>>> {
  const told: Record<string, readonly string[]> = {};
  await layRows(await engine(), rows);
  await computeObservations(await engine(), {
    cut: '2025-01-31',
    indicators: ['overliggerdogn', 'liggetid-etter-meldt'],
    onSource: (id, kinds) => {
      told[id] = kinds;
    },
  });
  return told;
}

it('each indicator is told to be of the one source it was computed from, also where the rows have nothing to tell', async () => {
  const stays = ['opphold'];
  expect(await sourcesOf({ opphold: [waiting], overliggerdogn: [nights] })).toEqual({
    overliggerdogn: stays,
    'liggetid-etter-meldt': stays,
  });
  expect(await sourcesOf({ opphold: [{ ...waiting, utskrklar_dato: null }], overliggerdogn: [nights] })).toEqual({
    overliggerdogn: ['overliggerdogn'],
  });
});
