import { type ExtractKindId, extractKindIds } from '../../domain/extract-kind.ts';
import { scanWords } from '../../engine/scan-words.ts';

/** What lies behind the prepared relations. */
const behind: Readonly<Record<string, readonly ExtractKindId[]>> = {
  stay: ['opphold'],
  patient: ['opphold'],
  event: ['opphold', 'ukp_hendelse'],
  correction: ['opphold', 'rettelse'],
  acute_admission: ['opphold'],
  ready_interval: ['opphold'],
  night: ['opphold'],
  payment_night: ['opphold'],
  admission: ['opphold'],
  message: ['opphold', 'plo'],
  first_message: ['opphold', 'plo'],
  team_place: ['fact_team_kommune'],
  team_report: ['fact_tall', 'fact_team_kommune'],
};

/** Rows of these are about single patients. */
const rowLevel: ReadonlySet<ExtractKindId> = new Set(['opphold', 'ukp_hendelse', 'rettelse', 'plo', 'komm_tjeneste']);

function isKind(word: string): word is ExtractKindId {
  return extractKindIds.some((kind) => kind === word);
}

/** The kinds of extract that SQL reads, in the order it names them: the first one decides which days are covered. */
export function kindsRead(sql: string): readonly ExtractKindId[] {
  const names = scanWords(sql).map(({ word }) => word.toLowerCase());
  return [...new Set(names.flatMap((name) => (isKind(name) ? [name] : (behind[name] ?? []))))];
}

const correctedRelations: ReadonlySet<string> = new Set(['rettelse', 'correction', 'night', 'payment_night']);

/** Whether what SQL counts may change with the corrections. */
export function readsCorrections(sql: string): boolean {
  return scanWords(sql).some(({ word }) => correctedRelations.has(word.toLowerCase()));
}

/** Whether SQL reads rows about single patients, and not only ready-made numbers. */
export function readsPatients(sql: string): boolean {
  return kindsRead(sql).some((kind) => rowLevel.has(kind));
}
