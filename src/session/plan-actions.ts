import type { DatedEvent } from '../domain/dated-event.ts';
import type { Engine } from '../engine/engine.ts';
import { staticSql } from '../engine/sql.ts';

const kommuneNumber = /\b\d{4}\b/g;

/** Actions of the dropped `tiltak` files as events from the day they start, oldest first. */
export async function readActions(engine: Engine): Promise<readonly DatedEvent[]> {
  const answer = await engine.query(
    staticSql(`select distinct navn, strftime(start, '%Y-%m-%d') as start, komnr, indikator
      from tiltak
      where navn is not null and start is not null
      order by start, navn, komnr, indikator`),
  );
  return answer.rows().map(({ navn, start, komnr, indikator }) => {
    const kommuner = typeof komnr === 'string' ? (komnr.match(kommuneNumber) ?? []) : [];
    return {
      date: String(start),
      label: String(navn),
      note: '',
      ...(kommuner.length > 0 ? { kommuner } : {}),
      ...(typeof indikator === 'string' && indikator !== '' ? { indicators: [indikator] } : {}),
    };
  });
}
