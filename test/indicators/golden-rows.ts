import type { Row, Rows } from './canonical-tables.ts';

function stay(id: number, pid: number, inn: string, ut: string | null, rest: Row = {}): Row {
  return {
    opphold_id: String(id),
    pid: String(pid),
    inn_ts: `2025-${inn}`,
    ut_ts: ut === null ? null : `2025-${ut}`,
    uttilstand: ut === null ? null : 1,
    komnr_opphold: '3205',
    ...rest,
  };
}

/** The ten stays, events and correction that were counted by hand. Synthetic (*syntetisk*). */
export const goldenRows: Rows = {
  opphold: [
    stay(1, 10, '01-28 10:00', '02-03 12:00', { alder: 81 }),
    stay(2, 11, '02-10 08:00', '02-12 15:00', { alder: 70 }),
    stay(3, 12, '02-01 08:00', null, { alder: 90, komnr_bosted: '3222', komnr_opphold: '3222' }),
    stay(4, 13, '02-05 08:00', '02-20 10:00', { alder: 77, komnr_bosted: '3222' }),
    stay(5, 10, '03-04 09:00', '03-06 09:00', { alder: 81 }),
    stay(6, 11, '02-12 20:00', '02-14 10:00', { alder: 70 }),
    stay(7, 11, '02-25 20:00', '02-26 10:00', { alder: 70, innmate_hast: 4 }),
    stay(8, 13, '03-20 10:00', '03-22 10:00', {
      alder: 77,
      komnr_bosted: '3222',
      uttilstand: 2,
      dod_dato: '2025-03-22',
    }),
    stay(9, 14, '02-01 10:00', '02-04 10:00', { alder: 68, dod_dato: '2025-02-20' }),
    stay(10, 15, '03-20 10:00', '03-25 10:00', { alder: 68 }),
  ],
  ukp_hendelse: [
    { opphold_id: '1', ts: '2025-01-30 11:00', type: 2 },
    { opphold_id: '1', ts: '2025-01-30 11:05', type: 3 },
    { opphold_id: '1', ts: '2025-01-30 14:00', type: 6 },
    { opphold_id: '2', ts: '2025-02-12 09:00', type: 3 },
    { opphold_id: '2', ts: '2025-02-12 11:00', type: 7 },
    { opphold_id: '3', ts: '2025-02-25 10:00', type: 3 },
    { opphold_id: '4', ts: '2025-02-10 09:00', type: 3 },
    { opphold_id: '4', ts: '2025-02-12 16:00', type: 4 },
    { opphold_id: '4', ts: '2025-02-17 09:00', type: 3 },
    { opphold_id: '4', ts: '2025-02-17 12:00', type: 6 },
    { opphold_id: '4', ts: '2025-02-18 09:00', type: 3 },
  ],
  rettelse: [
    {
      opphold_id: '1',
      fra_dato: '2025-01-30',
      til_dato: '2025-01-31',
      art: 'feilregistrering',
      registrert_dato: '2025-02-10',
    },
  ],
};
