import { beforeAll, describe, expect, it } from 'vitest';
import { staticSql } from '../../src/engine/sql.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { factsOf } from '../../src/indicators/facts.ts';
import { prepareFacts } from '../../src/indicators/prepare/prepare.ts';
import {
  describeColumns,
  type FactColumn,
  factColumns,
  fillColumns,
} from '../../src/indicators/roll-up/fact-columns.ts';
import { createDataSet } from '../../src/intake/data-set.ts';
import { loadReferenceTables } from '../../src/reference/reference-tables.ts';
import { sharedEngine } from '../support/engine.ts';

const shared = sharedEngine();

const sources = Object.entries(factsOf).flatMap(([id, list]) =>
  list.map((source) => ({ id, needs: source.needs.join(' and '), source })),
);

function fits({ name, accepts }: FactColumn, found: string, type: string): boolean {
  return name === found && accepts.test(type);
}

async function columnsOf(text: string): Promise<readonly (readonly [string, string])[]> {
  const answer = await (await shared()).query(staticSql(`describe ${text}`));
  return answer.rows().map((row) => [String(row['column_name']), String(row['column_type'])]);
}

beforeAll(async () => {
  const engine = await shared();
  await loadReferenceTables(engine);
  await createDataSet(engine);
  await prepareFacts(engine, '2025-04-30');
});

describe('the sources of facts', () => {
  it('are there for every indicator of the catalogue and for no other', () => {
    expect(Object.keys(factsOf).sort()).toEqual(catalogue.map(({ id }) => id).sort());
  });

  it.each(sources)('of $id from $needs bind on the wasm engine and yield the columns of a fact', async ({ source }) => {
    const told = `(${source.sql})`;
    const found = await describeColumns(await shared(), told, {});
    const unknown = [...found].filter(([name, type]) => !factColumns.some((one) => fits(one, name, type)));
    expect(unknown).toEqual([]);
    expect([...found.keys()]).toEqual(expect.arrayContaining(['komnr', 'dato', 'numerator']));
    const columns = await columnsOf(fillColumns(told, found));
    expect(columns.map(([name]) => name)).toEqual(factColumns.map(({ name }) => name));
    const types = new Map(columns);
    for (const name of ['numerator', 'denominator', 'numerator_patients', 'denominator_patients']) {
      expect(types.get(name)).toBe('DOUBLE');
    }
    expect([types.get('dato'), types.get('dato_til'), types.get('pid')]).toEqual(['DATE', 'DATE', 'INTEGER']);
  });

  it.each(sources.filter(({ source }) => source.pending !== undefined))(
    'of $id from $needs say where a correction may still change the number',
    async ({ source }) => {
      const names = (await columnsOf(source.pending ?? '')).map(([name]) => name);
      expect(names).toEqual(expect.arrayContaining(['komnr', 'bydel', 'enhet', 'dato']));
    },
  );
});
