import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { joinPackages } from '../../src/package/join-packages.ts';
import { type ClashAnswers, settleClashes } from '../../src/package/package-clashes.ts';
import type { SharedPackage } from '../../src/package/shared-package.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { keyOf, measured, openSample, type Sample } from './package-samples.ts';

const own = (unit: string, value: number): Observation => ({ ...measured, unit, value });
const country: Observation = { ...measured, level: 'country', unit: '0' };
const enhet: Observation = { ...measured, level: 'enhet', unit: 'Medisinsk avdeling' };

/** A package of one helsefellesskap; its file tells a little of its neighbour too. */
function packageOf(unit: string, more: Sample = {}): Promise<SharedPackage> {
  const rows = more.rows ?? [own(unit, 25), country];
  return openSample({ ...more, rows, manifest: { helsefellesskap: [unit], ...more.manifest } });
}

function rowsOf(packages: readonly SharedPackage[], answers: ClashAnswers = {}): readonly Observation[] {
  const { columns } = joinPackages(settleClashes(packages, answers).shares, geography);
  return Array.from({ length: columns.length }, (_, row) => readRow(columns, row));
}

const keysOf = (rows: readonly Observation[]): readonly string[] => rows.map(keyOf).sort();

describe('packages that agree', () => {
  let [ahus, oslo]: readonly (SharedPackage | null)[] = [null, null];
  beforeAll(async () => {
    [ahus, oslo] = [await packageOf('H13'), await packageOf('H14')];
  });
  const both = (): readonly SharedPackage[] => [ahus, oslo].flatMap((each) => each ?? []);

  test('one alone is shown as it is', () => {
    expect(rowsOf(both().slice(0, 1)).map(({ unit }) => unit)).toEqual(['0', 'H13']);
  });

  test('together they tell of their own places and of no sum that nobody has counted', () => {
    expect(settleClashes(both(), {}).clashes).toEqual([]);
    expect(
      rowsOf(both())
        .map(({ unit }) => unit)
        .sort(),
    ).toEqual(['H13', 'H14']);
  });

  test('their order does not matter', () => {
    expect(rowsOf([...both()].reverse())).toEqual(rowsOf(both()));
  });
});

test('targets and actions hold for those who set them alone', async () => {
  const targets = [
    { indicator: 'overliggerdogn', level: 'helsefellesskap', unit: null, from: '2025-01-01', value: 20 },
    { indicator: 'overliggerdogn', level: 'country', unit: null, from: '2025-01-01', value: 99 },
  ] as const;
  const actions = [{ date: '2025-03-01', label: 'Tidlig avklaring', note: '' }];
  const packages = [await packageOf('H13', { rest: { targets, actions } }), await packageOf('H14')];
  const joined = joinPackages(settleClashes(packages, {}).shares, geography);
  expect(joined.targets).toEqual([{ ...targets[0], unit: 'H13' }]);
  expect(joined.actions.map(({ kommuner }) => kommuner)).toEqual([
    geography.kommunerOf('H13').map(({ komnr }) => komnr),
  ]);
  const alone = joinPackages(settleClashes(packages.slice(0, 1), {}).shares, geography);
  expect(alone.targets).toEqual(targets);
  expect(alone.actions).toEqual(actions);
});

describe('packages that do not agree', () => {
  const clashOf = (packages: readonly SharedPackage[]) => settleClashes(packages, {}).clashes.map(({ id }) => id);

  test('the same helsefellesskap is taken from the one that is chosen', async () => {
    const packages = [await packageOf('H13'), await packageOf('H13', { rows: [own('H13', 26)] })];
    const [clash] = settleClashes(packages, {}).clashes;
    expect(clash?.id).toBe('helsefellesskap H13');
    expect(clash?.chosen).toBeNull();
    for (const option of clash?.options ?? []) {
      const chosen = packages.find(({ code }) => code === option.id);
      const rows = rowsOf(packages, { 'helsefellesskap H13': option.id });
      expect(keysOf(rows)).toEqual(keysOf(rowsOf(chosen === undefined ? [] : [chosen])));
      expect(rows.find(({ unit }) => unit === 'H13')?.value).toBe(chosen?.columns.length === 1 ? 26 : 25);
    }
  });

  test('rules, cut and threshold are each asked about, and nothing is chosen beforehand', async () => {
    const manifest = { rules: '2027.1', cut: '2025-06-30', threshold: 10, synthetic: false } as const;
    const packages = [await packageOf('H13'), await packageOf('H14', { manifest })];
    expect(clashOf(packages)).toEqual(['synthetic', 'rules', 'cut', 'threshold']);
    expect(settleClashes(packages, {}).clashes.every(({ chosen }) => chosen === null)).toBe(true);
    expect(settleClashes(packages, { rules: 'nonsense' }).clashes[1]?.chosen).toBeNull();
  });

  test('what an answer leaves out raises no later question', async () => {
    const manifest = { rules: '2027.1', cut: '2025-06-30', threshold: 10, synthetic: false } as const;
    const packages = [await packageOf('H13'), await packageOf('H14', { manifest })];
    const { shares, clashes } = settleClashes(packages, { synthetic: 'true' });
    expect(clashes).toHaveLength(1);
    expect(shares.map(({ from }) => from.manifest.helsefellesskap)).toEqual([['H13']]);
  });

  test('the earliest cut leaves out periods that not all of them cover', async () => {
    const late = { ...own('H13', 30), period: '2025-09' };
    const packages = [
      await packageOf('H13', { rows: [own('H13', 25), late] }),
      await packageOf('H14', { manifest: { cut: '2025-06-30' } }),
    ];
    const periods = (cut: string): string[] => rowsOf(packages, { cut }).map(({ period }) => period);
    expect(periods('earliest').sort()).toEqual(['2025-01', '2025-01']);
    expect(periods('all').sort()).toEqual(['2025-01', '2025-01', '2025-09']);
    expect(periods('2025-06-30')).toEqual(['2025-01', '2025-01']);
  });

  test('different thresholds side by side promise no more than the lowest', async () => {
    const packages = [await packageOf('H13'), await packageOf('H14', { manifest: { threshold: 10 } })];
    const { shares } = settleClashes(packages, { threshold: 'all' });
    expect(joinPackages(shares, geography).columns.published.threshold).toBe(5);
  });

  test('different definitions of an indicator are never shown together', async () => {
    const definitions = catalogue
      .filter(({ id }) => id === 'overliggerdogn')
      .map((each) => ({ ...each, excludes: ['Reinnlagte'] }));
    const packages = [await packageOf('H13'), await packageOf('H14', { rest: { definitions } })];
    const [clash] = settleClashes(packages, {}).clashes;
    expect(clash?.id).toBe('definition overliggerdogn');
    expect(clash?.options.map(({ use }) => use)).toEqual(['packages', 'packages', 'none']);
    for (const { id } of clash?.options ?? []) {
      const shown = rowsOf(packages, { 'definition overliggerdogn': id });
      expect(shown).toHaveLength(id === 'none' ? 0 : 1);
    }
  });

  test('who answers for a definition does not make it another', async () => {
    const definitions = catalogue.filter(({ id }) => id === 'overliggerdogn').map((each) => ({ ...each, owner: 'Ny' }));
    expect(clashOf([await packageOf('H13'), await packageOf('H14', { rest: { definitions } })])).toEqual([]);
  });

  test('units of hospitals with the same name are taken from one, or from none', async () => {
    const packages = [
      await packageOf('H13', { rows: [own('H13', 25), enhet] }),
      await packageOf('H14', { rows: [own('H14', 25), enhet] }),
    ];
    const [clash] = settleClashes(packages, {}).clashes;
    expect(clash?.id).toBe('enhet');
    for (const { id } of clash?.options ?? []) {
      const units = rowsOf(packages, { enhet: id }).filter(({ level }) => level === 'enhet');
      expect(units).toHaveLength(id === 'none' ? 0 : 1);
    }
  });
});

test('joined packages never hold a number twice, and no number that is in none of them', async () => {
  const place = fc.constantFrom('H13', 'H14', 'H12');
  const sample = fc.record({
    unit: place,
    value: fc.integer({ min: 5, max: 99 }),
    cut: fc.constantFrom('2025-06-30', '2025-12-31'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(sample, { minLength: 1, maxLength: 4 }), fc.nat(), async (samples, pick) => {
      const packages = await Promise.all(
        samples.map(({ unit, value, cut }) =>
          packageOf(unit, { rows: [own(unit, value), country], manifest: { cut } }),
        ),
      );
      const distinct = [...new Map(packages.map((each) => [each.code, each])).values()];
      let answers: ClashAnswers = {};
      for (let left = 20; left > 0; left -= 1) {
        const open = settleClashes(distinct, answers).clashes.find(({ chosen }) => chosen === null);
        if (open === undefined) break;
        const option = open.options[pick % open.options.length];
        answers = { ...answers, [open.id]: option?.id ?? '' };
      }
      const rows = rowsOf(distinct, answers);
      expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
      const known = distinct.flatMap(({ columns }) => Array.from(columns.value.keys(), (row) => readRow(columns, row)));
      for (const row of rows) expect(known).toContainEqual(row);
      expect(keysOf(rowsOf([...distinct].reverse(), answers))).toEqual(keysOf(rows));
    }),
    { numRuns: 40 },
  );
});
