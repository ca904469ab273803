import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reach } from '../../src/domain/workbench.ts';
import { createNodeEngine } from '../../src/engine/wasm-engine-node.ts';
import { DataHost } from '../../src/session/data-host.ts';
import { own, plainSql } from '../indicators/own/own-samples.ts';

const patients = Array.from({ length: 400 }, (_, index) => 1000 + index);

function fileOf(name: string, lines: readonly string[]) {
  return { id: name, name, synthetic: true, content: new Blob([lines.join('\n')]) };
}

/** Two stays of every patient, the second with notice, a correction of a night, a message and a service. */
const files = [
  fileOf('opphold.csv', [
    'opphold_id;pid;inn_ts;ut_ts;omsorgsniva;innmate_hast;uttilstand;sektor;fagomrade;enhet;komnr_opphold;komnr_bosted;alder;kjonn',
    ...patients.flatMap((pid) => [
      `a${pid};${pid};2025-01-05 10:00;2025-01-08 12:00;1;1;1;SOM;010;Medisin;3205;3205;81;2`,
      `b${pid};${pid};2025-02-05 10:00;2025-02-12 12:00;1;1;1;SOM;010;Medisin;3205;3205;81;2`,
    ]),
  ]),
  fileOf('ukp_hendelse.csv', ['opphold_id;ts;type', ...patients.map((pid) => `b${pid};2025-02-07 11:00;3`)]),
  fileOf('rettelse.csv', [
    'opphold_id;fra_dato;til_dato;art;status;registrert_dato;komnr_ny;av',
    ...patients.map((pid) => `b${pid};2025-02-08;2025-02-09;feilregistrering;innvilget;2025-02-20;;Lillestrøm`),
  ]),
  fileOf('plo.csv', [
    'melding_id;opphold_id;pid;retning;type;status;ts;komnr',
    ...patients.map((pid) => `m${pid};a${pid};${pid};UT;HELSEOPPLYSNINGER;SENDT;2025-01-05 20:00;3205`),
  ]),
  fileOf('komm_tjeneste.csv', ['pid;kode;fra;til', ...patients.map((pid) => `${pid};15;2020-01-01;`)]),
];

const host = new DataHost({ bootEngine: () => createNodeEngine(), onSnapshot: () => undefined });

async function ask(sql: string, reach: Reach): Promise<readonly (readonly (string | null)[])[]> {
  const outcome = await host.workbench.ask(sql, reach);
  if (outcome?.answer == null) throw new Error(`no answer of ${sql}`);
  return outcome.answer.rows;
}

async function countOf(relation: string, reach: Reach): Promise<number> {
  return Number((await ask(`select count(*) from ${relation}`, reach))[0]?.[0]);
}

beforeAll(async () => {
  await host.choose({ cut: '2025-04-30' });
  await host.addFiles(files);
}, 60_000);

afterAll(() => host.close());

describe('a question of a sample', () => {
  it('sees all rows of some patients and none of the others', async () => {
    const chosen = await countOf('patient', 'sample');
    expect(chosen).toBeGreaterThan(0);
    expect(chosen).toBeLessThan(60);
    const each = [
      'komm_tjeneste',
      'plo',
      'ukp_hendelse',
      'rettelse',
      'ready_interval',
      'event',
      'correction',
      'message',
    ];
    for (const relation of [...each, 'first_message']) {
      expect([relation, await countOf(relation, 'all')]).toEqual([relation, patients.length]);
      expect([relation, await countOf(relation, 'sample')]).toEqual([relation, chosen]);
    }
    for (const relation of ['opphold', 'stay', 'acute_admission', 'admission'])
      expect([relation, await countOf(relation, 'sample')]).toEqual([relation, 2 * chosen]);
    for (const relation of ['night', 'payment_night']) {
      const perPatient = (await countOf(relation, 'all')) / patients.length;
      expect([relation, await countOf(relation, 'sample')]).toEqual([relation, perPatient * chosen]);
    }
  });

  it('joins as the whole does, inside the query’s own parts too', async () => {
    const sql = `with mine as (select s.opphold_id from stay s join ukp_hendelse using (opphold_id) join opphold using (opphold_id))
      select opphold_id from mine where opphold_id in (select 'b' || (1000 + range) from range(400)) order by all;`;
    const met = await ask(sql, 'sample');
    expect(met).toHaveLength(await countOf('patient', 'sample'));
    const byHand = await ask(
      "select opphold_id from opphold where hash(pid) % 20 = 0 and opphold_id[1] = 'b' order by all",
      'all',
    );
    expect(met).toEqual(byHand);
  });

  it('reads what is not about patients whole', async () => {
    expect(await countOf('ref_kommune', 'sample')).toBe(await countOf('ref_kommune', 'all'));
    expect(await countOf('cut', 'sample')).toBe(1);
  });

  it('tells what is wrong in the place where it was written', async () => {
    const [whole, sampled] = await Promise.all([
      host.workbench.ask('select feil from stay', 'all'),
      host.workbench.ask('select feil\nfrom stay', 'sample'),
    ]);
    expect(whole).toBeNull();
    expect(sampled?.fault?.position).toMatchObject({ line: 1 });
  });

  it('tries an own indicator on its facts alone', async () => {
    const chosen = await countOf('patient', 'sample');
    const trial = await host.workbench.tryOwn(own({ sql: plainSql }), 'sample');
    expect(trial).toMatchObject({ fault: null, sample: { total: 2 * chosen } });
    const bad = await host.workbench.tryOwn(own({ sql: plainSql.replace('enhet,', "'X' as enhet,") }), 'sample');
    expect(bad?.fault).toEqual({ kind: 'facts', faults: [{ check: 'unknown-enhet', rows: 2 * chosen }] });
  });
});
