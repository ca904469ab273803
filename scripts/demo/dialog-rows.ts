import { monthCount, monthName } from './calendar.ts';
import { apportion, type Draw } from './draw.ts';
import type { Row } from './extract-file.ts';
import type { Place } from './places.ts';
import { type Profile, reportedHelsefellesskap } from './profile.ts';

/** Both directions of 2025 against 2024 where the result is set beforehand: +22 %. */
const reportedGrowthPercent = 122;
const directions = ['INN', 'UT'] as const;
const season: readonly number[] = [104, 100, 106, 97, 98, 99, 78, 95, 106, 108, 107, 98];

interface CountCell {
  readonly komnr: string;
  readonly month: number;
  readonly retning: (typeof directions)[number];
  count: number;
}

function drawCells(draw: Draw, profile: Profile, place: Place, scaleThousandths: number): CountCell[] {
  const lean = draw.int(800, 1200);
  const [to2024, to2025] = profile.dialogGrowth;
  const growth = [1_000_000, to2024 * 1000, to2024 * to2025];
  return Array.from({ length: monthCount }, (_, month) => month).flatMap((month) =>
    directions.map((retning) => {
      const level = (profile.dialogLevel * (season[month % 12] ?? 100) * (retning === 'INN' ? 46 : 54)) / 10_000;
      const noise = draw.int(880, 1120);
      const plain = (place.inhabitants / 1000) * level * (lean / 1000) * (noise / 1000) * (scaleThousandths / 1000);
      const count = Math.floor((plain * (growth[Math.floor(month / 12)] ?? 0)) / 1_000_000 + draw.int(0, 999) / 1000);
      return { komnr: place.komnr, month, retning, count };
    }),
  );
}

/** Makes the last year exactly so many per cent of the year before, in all. */
function setGrowth(cells: readonly CountCell[]): void {
  const before = cells.filter(({ month }) => month >= 12 && month < 24).reduce((sum, { count }) => sum + count, 0);
  const last = cells.filter(({ month }) => month >= 24);
  const counts = apportion(
    Math.round((before * reportedGrowthPercent) / 100),
    last.map(({ count }) => count + 1),
  );
  last.forEach((cell, index) => {
    cell.count = counts[index] ?? 0;
  });
}

/** Rows of `dialogmeldinger` for one helsefellesskap: month × direction × kommune, kommuner without messages left out. */
export function drawDialogRows(
  draw: Draw,
  profile: Profile,
  places: readonly Place[],
  scaleThousandths: number,
): Row[] {
  const { gap } = profile;
  const cells = places.flatMap((place) => drawCells(draw, profile, place, scaleThousandths));
  if (profile.id === reportedHelsefellesskap) setGrowth(cells);
  return cells
    .filter(({ month, count }) => count > 0 && (gap === null || month < gap.first || month >= gap.last))
    .map(({ komnr, month, retning, count }) => [monthName(month), retning, komnr, count]);
}
