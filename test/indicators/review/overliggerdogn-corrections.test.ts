import { describe, expect, it } from 'vitest';
import type { ObservationStore } from '../../../src/observations/observation-store.ts';
import { sharedEngine } from '../../support/engine.ts';
import { observeRows, type Row, type Rows } from '../observe-rows.ts';
import { cut, event, meanOf, nights, waiting } from './night-rows.ts';

const engine = sharedEngine();

async function observe(rows: Rows, at = cut): Promise<ObservationStore> {
  return observeRows(await engine(), at, rows, ['overliggerdogn', 'overliggere-per-dogn', 'liggetid-etter-meldt']);
}

describe('corrections', () => {
  const ready = { ...waiting, utskrklar_dato: '2025-02-03 00:00:00' };

  function correction(row: Row): Row {
    return {
      opphold_id: 's1',
      fra_dato: '2025-02-04',
      til_dato: '2025-02-06',
      art: 'feilregistrering',
      status: 'innvilget',
      registrert_dato: '2025-02-20',
      ...row,
    };
  }

  it.each([
    ['feilregistrering', 'innvilget', 6],
    ['avmelding_ikke_sendt', 'innvilget', 6],
    ['innsigelse', 'innvilget', 8],
    ['feilregistrering', 'meldt', 8],
    ['feilregistrering', 'avslatt', 8],
    ['feilregistrering', 'under_behandling', 8],
  ])('%s with status %s leave %i net nights', async (art, status, net) => {
    const store = await observe({ opphold: [ready], rettelse: [correction({ art, status })] });
    expect(nights(store, { variant: 'gross' })).toBe(8);
    expect(nights(store, { variant: 'net' })).toBe(net);
  });

  it('act whatever the day they were registered', async () => {
    const store = await observe({ opphold: [ready], rettelse: [correction({ registrert_dato: '2025-12-31' })] });
    expect(nights(store, { variant: 'net' })).toBe(6);
  });

  it('move nights to the right kommune, or to an unknown one', async () => {
    const moved = correction({ art: 'feil_kommune', komnr_ny: '3222' });
    const lost = correction({ art: 'feil_kommune', komnr_ny: null, fra_dato: '2025-02-06', til_dato: '2025-02-07' });
    const store = await observe({ opphold: [ready], rettelse: [moved, lost] });
    expect(nights(store, { variant: 'net' })).toBe(8);
    expect(nights(store, { variant: 'net', level: 'kommune', unit: '3222' })).toBe(2);
    expect(nights(store, { variant: 'net', level: 'kommune', unit: '3205' })).toBe(5);
    expect(nights(store, { variant: 'gross', level: 'kommune', unit: '3205' })).toBe(8);
  });

  it('move nights out of the bydel as well, and by the one registered last where two move the same night', async () => {
    const home = { ...ready, komnr_bosted: '0301', bydel: '030110' };
    const first = correction({ art: 'feil_kommune', komnr_ny: '3222', registrert_dato: '2025-02-20' });
    const last = correction({ art: 'feil_kommune', komnr_ny: '3205', registrert_dato: '2025-02-21' });
    const store = await observe({ opphold: [home], rettelse: [last, first] });
    expect(nights(store, { variant: 'gross', level: 'bydel', unit: '030110' })).toBe(8);
    expect(nights(store, { variant: 'net', level: 'bydel', unit: '030110' })).toBe(6);
    expect(nights(store, { variant: 'net', level: 'kommune', unit: '3205' })).toBe(2);
    expect(nights(store, { variant: 'net', level: 'kommune', unit: '3222' }) ?? 0).toBe(0);
  });

  it('leave the stay in the mean where its last night is', async () => {
    const moved = correction({ art: 'feil_kommune', komnr_ny: '3222', fra_dato: '2025-02-09', til_dato: '2025-02-11' });
    const store = await observe({ opphold: [ready], rettelse: [moved] });
    expect(meanOf(store, { variant: 'net', level: 'kommune', unit: '3222' })).toEqual([8, 1]);
    expect(meanOf(store, { variant: 'net', level: 'kommune', unit: '3205' })).toEqual([0, 0]);
  });

  it('remove rather than move a night that both touch', async () => {
    const rettelse = [correction({}), correction({ art: 'feil_kommune', komnr_ny: '3222' })];
    const store = await observe({ opphold: [ready], rettelse });
    expect(nights(store, { variant: 'net' })).toBe(6);
    expect(nights(store, { variant: 'net', level: 'kommune', unit: '3222' }) ?? 0).toBe(0);
  });

  it('that leave no night take the stay out of the net mean', async () => {
    const other = { ...ready, opphold_id: 's2', pid: 'p2' };
    const store = await observe({
      opphold: [ready, other],
      rettelse: [correction({ fra_dato: '2025-02-01', til_dato: '2025-02-28' })],
    });
    expect(meanOf(store, { variant: 'gross' })).toEqual([16, 2]);
    expect(meanOf(store, { variant: 'net' })).toEqual([8, 1]);
  });

  it('exist as a net variant also when none is loaded', async () => {
    const store = await observe({ opphold: [ready] });
    expect(nights(store, { variant: 'net' })).toBe(8);
    expect(meanOf(store, { variant: 'net' })).toEqual([8, 1]);
  });
});

describe('which stays count', () => {
  const ready = { ...waiting, utskrklar_dato: '2025-02-03 00:00:00' };

  it('leaves out private payers and other care than døgn, and takes transfers in and rehabilitation', async () => {
    const opphold = [
      { opphold_id: 'a', debitor: 30 },
      { opphold_id: 'b', debitor: 60 },
      { opphold_id: 'c', omsorgsniva: 2 },
      { opphold_id: 'd', debitor: 1, innmate_hast: 5 },
      { opphold_id: 'e', rehab: true },
    ].map((row) => ({ ...ready, pid: row.opphold_id, ...row }));
    expect(nights(await observe({ opphold }))).toBe(16);
  });

  it('counts a stay told twice once, with the events and corrections of both numbers', async () => {
    const twin = { ...waiting, opphold_id: 's0' };
    const rows: Rows = {
      opphold: [waiting, twin, waiting],
      ukp_hendelse: [event('2025-02-03 10:00:00', 3, 's0'), event('2025-02-09 10:00:00', 4, 's1')],
      rettelse: [
        {
          opphold_id: 's1',
          fra_dato: '2025-02-04',
          til_dato: '2025-02-05',
          art: 'feilregistrering',
          status: 'innvilget',
          registrert_dato: '2025-02-20',
        },
      ],
    };
    const store = await observe(rows);
    expect(nights(store, { variant: 'gross' })).toBe(6);
    expect(nights(store, { variant: 'net' })).toBe(5);
    expect(nights(store, { level: 'enhet', unit: 'Medisin' })).toBe(6);
  });

  it('leaves stays that are not alike in unit as two stays', async () => {
    const transfer = { ...ready, opphold_id: 's2', enhet: 'Kirurgi' };
    const store = await observe({ opphold: [ready, transfer] });
    expect(nights(store)).toBe(8);
    expect(nights(store, { level: 'enhet', unit: 'Kirurgi' })).toBe(8);
    expect(meanOf(store)).toEqual([16, 2]);
  });

  it('counts an unknown home in the whole and in the enhet only', async () => {
    const store = await observe({
      opphold: [
        { ...ready, komnr_bosted: null },
        { ...ready, opphold_id: 's2', pid: 'p2' },
      ],
    });
    expect(nights(store)).toBe(16);
    expect(nights(store, { level: 'enhet', unit: 'Medisin' })).toBe(16);
    expect(nights(store, { level: 'helsefellesskap', unit: 'H13' })).toBe(8);
  });

  it('takes the kommune from a bydel when it is missing', async () => {
    const store = await observe({ opphold: [{ ...ready, komnr_bosted: null, bydel: '030110' }] });
    expect(nights(store, { level: 'kommune', unit: '0301' })).toBe(8);
    expect(nights(store, { level: 'bydel', unit: '030110' })).toBe(8);
    expect(nights(store, { level: 'helsefellesskap', unit: 'H13' }) ?? 0).toBe(0);
  });
});
