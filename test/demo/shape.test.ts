import { describe, expect, it } from 'vitest';
import { toDay } from '../../scripts/demo/calendar.ts';
import { type ExtractFileName, extractFileNames, extractFiles } from '../../scripts/demo/extract-file.ts';
import { generateRows } from '../../scripts/demo/rows.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { countedStays, countWaiting } from './recount.ts';

const size = { seed: 2025, scaleThousandths: 500 };
const country = [...generateRows(size)];
const all = new Map(extractFileNames.map((file) => [file, country.flatMap((rows) => rows[file])]));

function cellsOf(file: ExtractFileName, name: string): (string | number | null)[] {
  const index = extractFiles[file].columns.findIndex((column) => column.name === name);
  if (index < 0) throw new Error(`${file} has no column ${name}`);
  return (all.get(file) ?? []).map((row) => row[index] ?? null);
}

function countBy(cells: readonly (string | number | null)[]): Map<string | number | null, number> {
  const counts = new Map<string | number | null, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

const kommuner = countBy(cellsOf('opphold', 'komnr_bosted'));
const stays = cellsOf('opphold', 'opphold_id').length;
const cellsOfInn = cellsOf('opphold', 'inn_ts').map(Number);

describe('the synthetic extracts', () => {
  it('hold about 50 000 stays at scale 0.5, from 2023 to 2025', () => {
    expect(stays).toBeGreaterThan(50_000);
    expect(stays).toBeLessThan(50_500);
    const days = cellsOf('opphold', 'inn_ts').map((minute) => Math.floor(Number(minute) / 1440));
    expect(Math.min(...days)).toBe(toDay(2023, 1, 1));
    expect(Math.max(...days)).toBe(toDay(2025, 12, 31));
  });

  it('hold nothing later than the cut', () => {
    const times = (['ut_ts', 'utskrklar_dato', 'epikrise_ts'] as const).flatMap((name) => cellsOf('opphold', name));
    const later = [...times, ...cellsOf('ukp_hendelse', 'ts'), ...cellsOf('plo', 'ts')].filter(
      (minute) => minute !== null && Number(minute) >= toDay(2026, 1, 1) * 1440,
    );
    expect(later).toEqual([]);
  });

  it('have people of every helsefellesskap, in proportion to its population', () => {
    const shares = geography.helsefellesskap.map(({ id }) => {
      const own = geography.kommunerOf(id).reduce((sum, { komnr }) => sum + (kommuner.get(komnr) ?? 0), 0);
      return own / stays;
    });
    expect(shares).toHaveLength(19);
    expect(Math.min(...shares)).toBeGreaterThan(0.007);
    expect(Math.max(...shares)).toBeLessThan(0.16);
  });

  it('have kommuner too small to show', () => {
    const komnr = cellsOf('opphold', 'komnr_bosted');
    const lastYear = countBy(komnr.filter((_, index) => (cellsOfInn[index] ?? 0) >= toDay(2025, 1, 1) * 1440));
    const small = geography.kommuner.filter((kommune) => (lastYear.get(kommune.komnr) ?? 0) < 5);
    expect(small.length).toBeGreaterThan(20);
  });

  it('are mostly somatic døgnopphold, with the other sectors and levels of care beside them', () => {
    const sektor = countBy(cellsOf('opphold', 'sektor'));
    const niva = countBy(cellsOf('opphold', 'omsorgsniva'));
    expect((sektor.get('SOM') ?? 0) / stays).toBeGreaterThan(0.85);
    expect(Math.min(sektor.get('PHV') ?? 0, sektor.get('TSB') ?? 0)).toBeGreaterThan(500);
    expect((niva.get(1) ?? 0) / stays).toBeGreaterThan(0.8);
    expect(Math.min(niva.get(2) ?? 0, niva.get(3) ?? 0)).toBeGreaterThan(1000);
  });

  it('report about 14 per cent of the somatic døgnopphold as utskrivningsklare, with a mean of about 3.4 nights', () => {
    const somatic = country.flatMap((rows) =>
      countedStays(rows).stays.filter(({ row }) => row['sektor'] === 'SOM' && row['omsorgsniva'] === 1),
    );
    const waiting = somatic.filter(({ row }) => row['utskrklar_dato'] !== null).length / somatic.length;
    expect(waiting).toBeGreaterThan(0.125);
    expect(waiting).toBeLessThan(0.155);
    const means = country.map((rows) => countWaiting(rows, 'gross').mean.get(2025) ?? 0);
    const mean = means.reduce((a, b) => a + b, 0) / means.length;
    expect(mean).toBeGreaterThan(3);
    expect(mean).toBeLessThan(3.8);
    expect(Math.max(...means) - Math.min(...means)).toBeGreaterThan(1);
  });

  it('have nothing from St. Olavs while its journal system is changed', () => {
    const gap = country[5];
    const inGap = (minute: string | number | null | undefined): boolean =>
      Number(minute) >= toDay(2023, 11, 1) * 1440 && Number(minute) < toDay(2024, 3, 1) * 1440;
    expect(gap?.opphold.filter((row) => inGap(row[2]))).toEqual([]);
    expect(gap?.plo.filter((row) => inGap(row[6]))).toEqual([]);
    expect(
      gap?.dialogmeldinger.filter((row) => ['2023-11', '2023-12', '2024-01', '2024-02'].includes(String(row[0]))),
    ).toEqual([]);
    expect(gap?.opphold.filter((row) => Number(row[2]) >= toDay(2024, 3, 1) * 1440).length).toBeGreaterThan(1000);
  });

  it('have FACT memberships that end within the period', () => {
    const left = cellsOf('fact_team_kommune', 'til').filter((day) => day !== null && Number(day) < toDay(2025, 12, 31));
    expect(left.length).toBeGreaterThanOrEqual(6);
    const ahus = country[12]?.fact_team_kommune.filter((row) => row[4] === toDay(2024, 12, 31));
    expect(ahus).toHaveLength(2);
  });

  it('hold the ordinary dirt', () => {
    const rows = (all.get('opphold') ?? []).map((row) => JSON.stringify(row));
    expect(rows.length - new Set(rows).size).toBeGreaterThan(20);
    const isBeforeAdmission = (cell: string | number | null, index: number): boolean =>
      cell !== null && Number(cell) < (cellsOfInn[index] ?? 0);
    expect(cellsOf('opphold', 'ut_ts').filter(isBeforeAdmission).length).toBeGreaterThan(10);
    expect(cellsOf('opphold', 'utskrklar_dato').filter(isBeforeAdmission).length).toBeGreaterThan(10);
    expect(kommuner.get('301')).toBeGreaterThan(100);
    expect(kommuner.get('9999')).toBeGreaterThan(5);
    expect(kommuner.get(null)).toBeGreaterThan(10);
    expect(kommuner.get('1507')).toBeGreaterThan(5);
    expect(kommuner.get('3030')).toBeGreaterThan(50);
    expect(cellsOf('opphold', 'omsorgsniva')).toContain(9);
    expect(cellsOf('opphold', 'sektor')).toContain('XYZ');
    expect(cellsOf('plo', 'status')).toContain('KANSELLERT');
  });

  it('name every unit and every team as synthetic', () => {
    const names = [...cellsOf('opphold', 'enhet'), ...cellsOf('fact_team', 'navn')].filter((name) => name !== null);
    expect(names.filter((name) => !String(name).endsWith('(syntetisk)'))).toEqual([]);
  });

  it('never look like a fødselsnummer', () => {
    const ids = [...cellsOf('opphold', 'pid'), ...cellsOf('opphold', 'opphold_id'), ...cellsOf('plo', 'melding_id')];
    expect(ids.filter((id) => /^\d+$/.test(String(id)))).toEqual([]);
  });
});
