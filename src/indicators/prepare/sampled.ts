import { patientsPerSampled } from '../../domain/workbench.ts';
import { scanWords } from '../../engine/scan-words.ts';

const isSampled = `hash(pid) % ${patientsPerSampled} = 0`;
const byPatient = `patient in (select patient from patient where ${isSampled})`;
const byStay = `stay_no in (select stay_no from stay where ${isSampled})`;
const byReportedStay = `opphold_id in (select opphold_id from opphold where ${isSampled})`;

/** Which rows of a relation about single patients are those of the sample. */
const conditions: Readonly<Record<string, string>> = {
  opphold: isSampled,
  komm_tjeneste: isSampled,
  ukp_hendelse: byReportedStay,
  rettelse: byReportedStay,
  plo: `${byReportedStay} or (opphold_id is null and ${isSampled})`,
  stay: isSampled,
  patient: isSampled,
  acute_admission: isSampled,
  night: byPatient,
  payment_night: byPatient,
  admission: byPatient,
  ready_interval: byStay,
  event: byStay,
  correction: byStay,
  message: byStay,
  first_message: byStay,
};

/**
 * A relation, written as `(select …)`, that sees all rows of every twentieth patient and of nobody else. The rows of a
 * patient stay together, so what is joined still meets. Relations that are not about single patients are whole. Needs
 * what `prepareFacts` makes.
 * @param text the SQL inside the relation, which names what is read
 */
export function asSampled(text: string, relation: string): string {
  const named = new Set(scanWords(text).map(({ word }) => word.toLowerCase()));
  const parts = Object.entries(conditions)
    .filter(([name]) => named.has(name))
    .map(([name, condition]) => `${name} as (select * from ${name} where ${condition})`);
  return parts.length === 0 ? relation : `(with ${parts.join(', ')} select * from ${relation} as whole)`;
}
