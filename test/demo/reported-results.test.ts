import { describe, expect, it } from 'vitest';
import type { RowsByFile } from '../../scripts/demo/helsefellesskap-rows.ts';
import { generateRows } from '../../scripts/demo/rows.ts';
import { countMessageShares, countWaiting } from './recount.ts';

function generateAhus(seed: number, scaleThousandths: number): RowsByFile {
  const [rows] = [...generateRows({ seed, scaleThousandths }, 'H13')];
  if (rows === undefined) throw new Error('H13 was not generated');
  return rows;
}

function perDay(nights: ReadonlyMap<string, number>, year: number, month: number): number {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (nights.get(`${year}-${String(month).padStart(2, '0')}`) ?? 0) / days;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe.each([
  { seed: 2025, scaleThousandths: 1000 },
  { seed: 2025, scaleThousandths: 500 },
  { seed: 1, scaleThousandths: 100 },
  { seed: 7, scaleThousandths: 300 },
  { seed: 424242, scaleThousandths: 2000 },
])('the Ahus rows of seed $seed at scale $scaleThousandths/1000', ({ seed, scaleThousandths }) => {
  const rows = generateAhus(seed, scaleThousandths);

  it.each(['gross', 'net'] as const)('give the printed means and the order of the months, %s', (variant) => {
    const { nights, mean } = countWaiting(rows, variant);
    expect([2023, 2024, 2025].map((year) => mean.get(year)?.toFixed(1))).toEqual(['3.1', '3.6', '3.1']);
    const higher = months.filter((month) => perDay(nights, 2025, month) > perDay(nights, 2024, month));
    const equal = months.filter((month) => perDay(nights, 2025, month) === perDay(nights, 2024, month));
    expect(higher).toEqual([2, 11]);
    expect(equal).toEqual([]);
  });

  it('give the printed shares of messages in both readings', () => {
    const printed = [2024, 2025].map((year) =>
      Object.values(countMessageShares(rows, year)).map((share) => Math.round(share * 100)),
    );
    expect(printed).toEqual([
      [62, 61, 61],
      [63, 61, 61],
    ]);
  });

  it('give 22 per cent more dialogmeldinger in 2025 than in 2024', () => {
    const sum = (year: string): number =>
      rows.dialogmeldinger
        .filter(([periode]) => String(periode).startsWith(year))
        .reduce((total, row) => total + Number(row[3]), 0);
    expect(Math.round((100 * sum('2025')) / sum('2024'))).toBe(122);
  });
});
