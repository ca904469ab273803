import { describe, expect, it } from 'vitest';
import { catalogue, definitionOf } from '../../../src/indicators/catalogue.ts';
import { groupPairs, priorityGroups } from '../../../src/indicators/groups/priority-groups.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, stay } from '../observe-rows.ts';

const engine = sharedEngine();
const cut = '2025-12-31';
const indicator = 'prioriterte-grupper';

let made = 0;

/** A stay of a patient that begins on a day; what a test is about is named over it. */
function contact(pid: string, day: string, part: Partial<ReturnType<typeof stay>> = {}): ReturnType<typeof stay> {
  made += 1;
  return stay({
    opphold_id: `s${made}`,
    pid,
    inn_ts: `${day} 08:00:00`,
    ut_ts: `${day} 12:00:00`,
    alder: 50,
    komnr_bosted: '3205',
    ...part,
  });
}

async function count(
  rows: Parameters<typeof observeRows>[2],
  period = '2025',
): Promise<(profile: string, unit?: string) => number> {
  const store = await observeRows(await engine(), cut, rows, [indicator]);
  return (profile, unit = '3205') => askFor(store, { indicator, profile, period, level: 'kommune', unit })?.value ?? 0;
}

describe('who belongs to a prioritised group', () => {
  it('of children and young: 20 and under, in a bed, in mental health care or with services', async () => {
    const value = await count({
      opphold: [
        contact('bed', '2025-02-01', { alder: 20 }),
        contact('talk', '2025-02-01', { alder: 15, omsorgsniva: 3, sektor: 'PHV' }),
        contact('drugs', '2025-02-01', { alder: 17, omsorgsniva: 3, sektor: 'TSB' }),
        contact('visit', '2025-02-01', { alder: 15, omsorgsniva: 3 }),
        contact('adult', '2025-02-01', { alder: 21 }),
      ],
    });
    expect(value('barn-og-unge')).toBe(3);
  });

  it('of frail elderly: 75 and over with services on the day of admission', async () => {
    const value = await count({
      opphold: [
        contact('with', '2025-02-01', { alder: 75, mottar_tjenester: true }),
        contact('without', '2025-02-01', { alder: 90, mottar_tjenester: false }),
        contact('young', '2025-02-01', { alder: 74, mottar_tjenester: true }),
      ],
    });
    expect(value('skropelige-eldre')).toBe(1);
  });

  it('of several chronic conditions: three organ systems within one year, from any diagnosis of any contact', async () => {
    const value = await count({
      opphold: [
        contact('three', '2025-02-01', { hdiag: 'I50.0', bdiag: 'E11.9 J44.1' }),
        contact('later', '2025-02-01', { hdiag: 'I500', bdiag: 'E119' }),
        contact('later', '2025-09-01', { hdiag: 'j449' }),
        contact('same', '2025-02-01', { hdiag: 'I500', bdiag: 'I251 I480 E119' }),
        contact('parted', '2024-12-01', { hdiag: 'I500', bdiag: 'E119' }),
        contact('parted', '2025-02-01', { hdiag: 'J449' }),
        contact('minor', '2025-02-01', { alder: 17, hdiag: 'I500', bdiag: 'E119 J449' }),
      ],
    });
    expect(value('flere-kroniske')).toBe(2);
  });

  it('of serious mental illness: the same people in a year as its own indicator counts', async () => {
    const rows = {
      opphold: [
        contact('one', '2025-02-01', { sektor: 'PHV', hdiag: 'F20.0' }),
        contact('one', '2025-03-01', { sektor: 'SOM', hdiag: 'I500' }),
        contact('two', '2025-03-01', { sektor: 'PHV', hdiag: 'F412', bdiag: 'F60.3' }),
        contact('none', '2025-03-01', { sektor: 'SOM', hdiag: 'F200' }),
      ],
    };
    const store = await observeRows(await engine(), cut, rows, [indicator, 'alvorlig-psykisk-lidelse']);
    const ask = { period: '2025', level: 'kommune', unit: '3205' } as const;
    expect(askFor(store, { ...ask, indicator, profile: 'psykisk-rus' })?.value).toBe(2);
    expect(askFor(store, { ...ask, indicator: 'alvorlig-psykisk-lidelse' })?.numerator).toBe(2);
  });
});

describe('the numbers of prioritised groups', () => {
  const both = { alder: 80, mottar_tjenester: true, hdiag: 'I500', bdiag: 'E119 J449' };

  it('hold who belongs to both in the overlap, never more than the smaller group', async () => {
    const value = await count({
      opphold: [
        contact('both', '2025-02-01', both),
        contact('frail', '2025-02-01', { alder: 80, mottar_tjenester: true }),
        contact('chronic', '2025-02-01', { ...both, alder: 60 }),
      ],
    });
    expect([value('skropelige-eldre'), value('flere-kroniske'), value('eldre-kroniske')]).toEqual([2, 2, 1]);
    expect(value('psykisk-kroniske')).toBe(0);
  });

  it('hold of every pair those who belong to both', async () => {
    const ill = { sektor: 'PHV', hdiag: 'F20.0' };
    const chronic = { hdiag: 'I500', bdiag: 'E119 J449' };
    const frail = { alder: 75, mottar_tjenester: true };
    // One more of each than of the one before, so that no pair is taken for another.
    const both: readonly (readonly [pair: string, part: Parameters<typeof contact>[2]])[] = [
      ['barn-psykisk', { alder: 18, ...ill }],
      ['barn-kroniske', { alder: 20, ...chronic }],
      ['eldre-psykisk', { ...frail, ...ill }],
      ['eldre-kroniske', { ...frail, ...chronic }],
      ['psykisk-kroniske', { alder: 40, ...ill, bdiag: 'I500 E119 J449' }],
    ];
    const opphold = both.flatMap(([pair, part], before) =>
      Array.from({ length: before + 1 }, (_, turn) => contact(`${pair}-${turn}`, '2025-02-01', part)),
    );
    const value = await count({ opphold: [...opphold, contact('minor', '2025-02-01', { alder: 17, ...ill })] });
    expect(both.map(([pair]) => value(pair))).toEqual([1, 2, 3, 4, 5]);
    const groups = ['barn-og-unge', 'skropelige-eldre', 'psykisk-rus', 'flere-kroniske'];
    expect(groups.map((id) => value(id))).toEqual([1 + 2 + 1, 3 + 4, 1 + 3 + 5, 2 + 4 + 5]);
  });

  it('are people: once in a period whatever the contacts, and only where there was one', async () => {
    const opphold = [
      contact('p', '2025-01-10', both),
      contact('p', '2025-01-20', both),
      contact('p', '2025-05-02', { ...both, komnr_bosted: '3222' }),
    ];
    const month = await count({ opphold }, '2025-01');
    const year = await count({ opphold });
    const february = await count({ opphold }, '2025-02');
    expect([month('eldre-kroniske'), february('eldre-kroniske')]).toEqual([1, 0]);
    expect([year('eldre-kroniske'), year('eldre-kroniske', '3222')]).toEqual([1, 1]);
    const store = await observeRows(await engine(), cut, { opphold }, [indicator]);
    const whole = {
      indicator,
      profile: 'eldre-kroniske',
      period: '2025',
      level: 'helsefellesskap',
      unit: 'H13',
    } as const;
    expect(askFor(store, whole)?.value).toBe(1);
  });
});

describe('the definitions of prioritised groups', () => {
  it('are each counted by a profile, as is each pair, and point at indicators there are', () => {
    const profiles = definitionOf(indicator).profiles.map(({ id }) => id);
    expect(profiles).toEqual([...priorityGroups.map(({ id }) => id), ...groupPairs.map(({ profile }) => profile)]);
    const known = new Set(catalogue.map(({ id }) => id));
    for (const { indicators } of priorityGroups) expect(indicators.filter((id) => !known.has(id))).toEqual([]);
    const ids = new Set(priorityGroups.map(({ id }) => id));
    for (const { groups } of groupPairs) expect(groups.filter((id) => !ids.has(id))).toEqual([]);
  });
});
