import { type ExtractFileName, extractFiles, type Row } from '../../scripts/demo/extract-file.ts';
import type { RowsByFile } from '../../scripts/demo/helsefellesskap-rows.ts';

/** A plain recount of generated rows, written apart from the generator and from the indicators. */

const day = 1440;
const openEnd = (Date.UTC(2026, 0, 1) / 86_400_000) * day;

function toObjects(rows: RowsByFile, file: ExtractFileName): Record<string, string | number | null>[] {
  const names = extractFiles[file].columns.map(({ name }) => name);
  return rows[file].map((row: Row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])));
}

function yearOf(minute: number): number {
  return new Date(minute * 60_000).getUTCFullYear();
}

interface CountedStay {
  readonly id: string;
  readonly pid: string;
  readonly inn: number;
  readonly ut: number | null;
  readonly row: Readonly<Record<string, string | number | null>>;
}

/** Accepted rows, each stay once under its smallest id; `alias` leads from every id to the kept one. */
export function countedStays(rows: RowsByFile): { stays: CountedStay[]; alias: Map<string, string> } {
  const accepted = toObjects(rows, 'opphold').filter(
    (row) => row['ut_ts'] === null || Number(row['ut_ts']) >= Number(row['inn_ts']),
  );
  const byKey = new Map<string, CountedStay>();
  const alias = new Map<string, string>();
  for (const row of accepted.sort((a, b) => (String(a['opphold_id']) < String(b['opphold_id']) ? -1 : 1))) {
    const id = String(row['opphold_id']);
    const key = ['pid', 'inn_ts', 'ut_ts', 'enhet'].map((name) => row[name]).join('|');
    const kept = byKey.get(key);
    alias.set(id, kept?.id ?? id);
    if (kept === undefined)
      byKey.set(key, {
        id,
        pid: String(row['pid']),
        inn: Number(row['inn_ts']),
        ut: row['ut_ts'] === null ? null : Number(row['ut_ts']),
        row,
      });
  }
  return { stays: [...byKey.values()], alias };
}

function groupBy<Item>(items: readonly Item[], toKey: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = toKey(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

type Event = { readonly ts: number; readonly type: number };

/** Nights (day numbers) of one stay, by its events or else by its date of being utskrivningsklar. */
function nightsOf(stay: CountedStay, events: readonly Event[]): number[] {
  const end = stay.ut ?? openEnd;
  const inside = events
    .filter(({ ts, type }) => (type === 3 || type === 4) && ts >= stay.inn && ts <= end)
    .sort((a, b) => a.ts - b.ts || a.type - b.type);
  const klar = stay.row['utskrklar_dato'];
  const plain = typeof klar === 'number' && klar >= stay.inn ? [{ ts: klar, type: 3 }] : [];
  const used = inside.some(({ type }) => type === 3) ? inside : plain;
  const nights = new Set<number>();
  let from: number | null = null;
  for (const { ts, type } of [...used, { ts: end, type: 4 }]) {
    if (type === 3) from ??= ts;
    else if (from !== null) {
      for (let night = Math.floor(from / day); night < Math.floor(ts / day); night += 1) nights.add(night);
      from = null;
    }
  }
  return [...nights];
}

export interface WaitingCount {
  /** Nights of the helsefellesskap by `2025-02` */
  readonly nights: Map<string, number>;
  /** Mean nights by year of discharge */
  readonly mean: Map<number, number>;
}

/** Somatic waiting: gross, or net of the granted corrections that remove nights. */
export function countWaiting(rows: RowsByFile, variant: 'gross' | 'net'): WaitingCount {
  const { stays, alias } = countedStays(rows);
  const events = groupBy(toObjects(rows, 'ukp_hendelse'), (row) => alias.get(String(row['opphold_id'])) ?? '');
  const corrections = groupBy(toObjects(rows, 'rettelse'), (row) => alias.get(String(row['opphold_id'])) ?? '');
  const patientNights = new Set<string>();
  const sums = new Map<number, { nights: number; stays: number }>();
  for (const stay of stays) {
    if (stay.row['sektor'] !== 'SOM' || stay.row['omsorgsniva'] !== 1) continue;
    const own = (events.get(stay.id) ?? []).map((row) => ({ ts: Number(row['ts']), type: Number(row['type']) }));
    const removed = (corrections.get(stay.id) ?? []).filter(
      (row) =>
        variant === 'net' &&
        row['status'] === 'innvilget' &&
        ['feilregistrering', 'avmelding_ikke_sendt'].includes(String(row['art'])),
    );
    const nights = nightsOf(stay, own).filter(
      (night) => !removed.some((row) => night >= Number(row['fra_dato']) && night < Number(row['til_dato'])),
    );
    for (const night of nights) patientNights.add(`${stay.pid}|${night}`);
    if (stay.ut === null || nights.length === 0 || stay.row['uttilstand'] !== 1) continue;
    const sum = sums.get(yearOf(stay.ut)) ?? { nights: 0, stays: 0 };
    sums.set(yearOf(stay.ut), { nights: sum.nights + nights.length, stays: sum.stays + 1 });
  }
  const nights = new Map<string, number>();
  for (const key of patientNights) {
    const month = new Date(Number(key.split('|')[1]) * 86_400_000).toISOString().slice(0, 7);
    nights.set(month, (nights.get(month) ?? 0) + 1);
  }
  return { nights, mean: new Map([...sums].map(([year, sum]) => [year, sum.nights / sum.stays])) };
}

export interface MessageShares {
  readonly innleggelsesrapport: number;
  readonly mottakere: number;
  readonly sendte: number;
}

/** Shares of the admissions of one year. A message without the id of a stay goes to the patient's stay around it. */
export function countMessageShares(rows: RowsByFile, year: number): MessageShares {
  const { stays, alias } = countedStays(rows);
  const ofPatient = groupBy(stays, ({ pid }) => pid);
  const messages = toObjects(rows, 'plo').filter((row) => row['status'] !== 'KANSELLERT');
  const linked = groupBy(messages, (row) => {
    if (row['opphold_id'] !== null) return alias.get(String(row['opphold_id'])) ?? '';
    const ts = Number(row['ts']);
    const around = (ofPatient.get(String(row['pid'])) ?? []).filter(
      ({ inn, ut, row: stay }) => stay['omsorgsniva'] === 1 && ts >= inn - day && ts <= (ut ?? openEnd) + day,
    );
    return around[0]?.id ?? '';
  });
  const first = (id: string, type: string): number | null =>
    (linked.get(id) ?? [])
      .filter((row) => row['type'] === type)
      .reduce<number | null>((least, row) => Math.min(least ?? Number(row['ts']), Number(row['ts'])), null);
  const count = { recipients: 0, reports: 0, inTime: 0, sent: 0, sentInTime: 0 };
  for (const { id, inn, ut, row } of stays) {
    if (row['omsorgsniva'] !== 1 || row['innmate_hast'] === 5 || yearOf(inn) !== year) continue;
    const recipient = row['mottar_tjenester'] === 1;
    const report = first(id, 'INNLEGGELSESRAPPORT');
    const sent = first(id, 'HELSEOPPLYSNINGER');
    const inTime = sent !== null && sent <= inn + day;
    count.recipients += Number(recipient);
    count.reports += Number(recipient && report !== null && report <= (ut ?? openEnd));
    count.inTime += Number(recipient && inTime);
    count.sent += Number(sent !== null);
    count.sentInTime += Number(inTime);
  }
  return {
    innleggelsesrapport: count.reports / count.recipients,
    mottakere: count.inTime / count.recipients,
    sendte: count.sentInTime / count.sent,
  };
}
