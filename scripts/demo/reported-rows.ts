import { monthCount, monthName } from './calendar.ts';
import type { Draw } from './draw.ts';
import type { Row } from './extract-file.ts';
import type { Place } from './places.ts';
import type { Profile } from './profile.ts';

const themes = [
  'UTSKRIVNING',
  'EPIKRISE',
  'LEGEMIDLER',
  'INNLEGGELSESRAPPORT',
  'ELEKTRONISK_MELDING',
  'TRANSPORT',
  'HJELPEMIDLER',
  'ANNET',
] as const;
const directions = ['INN', 'UT'] as const;
const months = Array.from({ length: monthCount }, (_, month) => month);

/** Rows of `avvik`: month × direction × kommune, with one theme and status each; most months of a small kommune have none. */
export function drawIncidentRows(draw: Draw, places: readonly Place[]): Row[] {
  return places.flatMap((place) => {
    const habit = draw.int(200, 1800);
    return months.flatMap((month) =>
      directions.flatMap((retning): Row[] => {
        const expected = Math.floor((place.inhabitants * habit * (retning === 'INN' ? 3 : 2)) / 200_000);
        const count = draw.count(expected, 60);
        if (count === 0) return [];
        const closed = month < monthCount - 2 || draw.chance(400);
        const inTime = closed ? draw.int(0, count) : null;
        const status = closed ? (draw.chance(30) ? 'AVVIST' : 'LUKKET') : draw.pick(['MELDT', 'UNDER_BEHANDLING']);
        return [[monthName(month), retning, place.komnr, draw.pick(themes), status, count, inTime]];
      }),
    );
  });
}

const forms = [
  ['OPPFOLGING', 'KOMMUNE'],
  ['KOMMUNIKASJON', 'FELLES'],
  ['BEHANDLINGSPROGRAM', 'HF'],
] as const;

/** Rows of `dho`: a kommune that takes part reports every month from its start, a form at a time, growing slowly. */
export function drawFollowUpRows(draw: Draw, profile: Profile, places: readonly Place[]): Row[] {
  return places.flatMap((place) => {
    if (!draw.chance(profile.factShare)) return [];
    return forms.flatMap(([form, eier]) => {
      if (!draw.chance(550)) return [];
      const start = draw.int(0, 24);
      const level = draw.int(2, 14);
      let active = Math.floor((place.inhabitants * level) / 20_000);
      return months
        .filter((month) => month >= start)
        .map((month): Row => {
          const nye = draw.count(300 + active * 60, 80);
          const avsluttet = Math.min(active, draw.count(200 + active * 50, 80));
          active += nye - avsluttet;
          return [monthName(month), place.komnr, eier, form, active, nye, avsluttet];
        });
    });
  });
}
