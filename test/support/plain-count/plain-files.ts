import { daySeconds, firstDate, type PlainData, type PlainStay } from './plain-data.ts';

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

export function dateText(day: number): string {
  return new Date((firstDate + day * daySeconds) * 1000).toISOString().slice(0, 10);
}

export function timeText(time: number): string {
  const rest = time % daySeconds;
  const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60].map(pad).join(':');
  return `${dateText(Math.floor(time / daySeconds))} ${clock}`;
}

function optional<Value>(value: Value | null, format: (value: Value) => string = String): string {
  return value === null ? '' : format(value);
}

/** Other diagnoses may hold the delimiter itself. */
function quoted(text: string | null): string {
  return text === null ? '' : `"${text}"`;
}

function stayLine(stay: PlainStay): string {
  const momentText = (time: number): string =>
    stay.dateOnly ? dateText(Math.floor(time / daySeconds)) : timeText(time);
  return [
    stay.id,
    stay.pid,
    stay.enhet ?? '',
    momentText(stay.inn),
    optional(stay.ut, momentText),
    stay.omsorgsniva,
    stay.innmateHast,
    optional(stay.uttilstand),
    stay.sektor,
    stay.komnr ?? '9999',
    optional(stay.komnrOpphold),
    optional(stay.alder),
    2,
    optional(stay.hdiag),
    quoted(stay.bdiag),
    optional(stay.klar, timeText),
    optional(stay.dodDay, dateText),
    optional(stay.debitor),
    stay.rehab ? 1 : 0,
    optional(stay.epikrise, timeText),
    optional(stay.marked, (marked) => (marked ? '1' : '0')),
  ].join(';');
}

const stayHeadings =
  'opphold_id;pid;enhet;inn_ts;ut_ts;omsorgsniva;innmate_hast;uttilstand;sektor;komnr_bosted;komnr_opphold;alder;kjonn;hdiag;bdiag;utskrklar_dato;dod_dato;debitor;rehab;epikrise_ts;mottar_tjenester';

interface PlainFiles {
  readonly opphold: string;
  readonly ukp_hendelse: string;
  readonly rettelse: string;
}

/** The data sets as the extracts an analyst would drop. */
export function writePlainFiles(sets: readonly PlainData[]): PlainFiles {
  const events = sets.flatMap((set) => set.events).map(({ id, ts, type }) => `${id};${timeText(ts)};${type}`);
  const corrections = sets
    .flatMap((set) => set.corrections)
    .map(
      ({ id, fromDay, toDay, art, status, komnrNy, registered }) =>
        `${id};${dateText(fromDay)};${dateText(toDay)};${art};${status};2024-05-${pad(registered)};${komnrNy ?? ''}`,
    );
  const file = (headings: string, lines: readonly string[]): string => `${[headings, ...lines].join('\n')}\n`;
  return {
    opphold: file(stayHeadings, sets.flatMap((set) => set.stays).map(stayLine)),
    ukp_hendelse: file('opphold_id;ts;type', events),
    rettelse: file('opphold_id;fra_dato;til_dato;art;status;registrert_dato;komnr_ny', corrections),
  };
}
