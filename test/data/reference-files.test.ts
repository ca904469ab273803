import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildReferenceFiles } from '../../scripts/build-reference.ts';
import { parseFactRows } from '../../scripts/reference-csv.ts';

const data = new URL('../../data/', import.meta.url);

function readData(name: string): string {
  return readFileSync(new URL(name, data), 'utf8');
}

describe('the committed reference files', () => {
  it('are what the script builds from the facts', () => {
    for (const [name, text] of Object.entries(buildReferenceFiles())) {
      expect(readData(`app/${name}`) === text, `data/app/${name} is stale: run npm run reference`).toBe(true);
    }
  });

  it('are all built: nothing else lies beside them', () => {
    expect(readdirSync(new URL('app/', data)).sort()).toEqual(Object.keys(buildReferenceFiles()).sort());
  });

  it('have every fact file explained in SOURCES.md', () => {
    const sources = readData('SOURCES.md');
    const files = readdirSync(data).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(10);
    for (const name of files) expect(sources, name).toContain(`\`${name}\``);
  });
});

describe('the fact files', () => {
  it('give the country the same inhabitants per year, sex and age as the sum of its kommuner', () => {
    const summed = new Map<string, number>();
    for (const row of parseFactRows(readData('befolkning-kommune.csv'))) {
      for (const [age, inhabitants] of Object.entries(row).slice(3)) {
        const key = `${row['aar']} ${row['kjonn']} ${age}`;
        summed.set(key, (summed.get(key) ?? 0) + Number(inhabitants));
      }
    }
    const country = parseFactRows(readData('befolkning-landet.csv'));
    expect(country).toHaveLength(7 * 2 * 19);
    for (const row of country) {
      const key = `${row['aar']} ${row['kjonn']} ${row['aldersgruppe']}`;
      expect(summed.get(key), key).toBe(Number(row['innbyggere']));
    }
  });

  it('carry every number of 2020–2023 to the number its own list says', () => {
    const carry = new Map(
      parseFactRows(readData('kommune-endringer-2024.csv')).map((row) => [row['gammelt_nr'], row['nytt_nr']]),
    );
    const before = parseFactRows(readData('kommuner-2020-2023.csv'));
    expect(before).toHaveLength(356);
    for (const row of before) {
      const successors = (row['kommunenr_2024'] ?? '').split('|');
      if (successors.length === 1) expect(carry.get(row['kommunenr']) ?? row['kommunenr']).toBe(successors[0]);
    }
  });

  it('split quoted fields with commas and doubled quotes', () => {
    expect(parseFactRows('a,b,c\n,"x, ""y""",\n1,,3\n')).toEqual([
      { a: '', b: 'x, "y"', c: '' },
      { a: '1', b: '', c: '3' },
    ]);
    expect(() => parseFactRows('a,b\n1\n')).toThrow('Row 2 has 1 fields');
  });
});
