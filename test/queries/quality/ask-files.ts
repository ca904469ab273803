import type { FileReport } from '../../../src/domain/file-report.ts';
import type { QualityCheckId, QualityFinding } from '../../../src/domain/quality-finding.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { refreshDataSet } from '../../../src/intake/data-set.ts';
import { judgeQuality } from '../../../src/queries/quality/judge-quality.ts';
import { readText } from '../../support/intake.ts';

export const stayHeading =
  'opphold_id;pid;inn_ts;ut_ts;omsorgsniva;innmate_hast;sektor;enhet;komnr_bosted;alder;kjonn;utskrklar_dato';
export const eventHeading = 'opphold_id;ts;type';
export const messageHeading = 'melding_id;opphold_id;pid;retning;type;status;ts;komnr';

/** A døgn stay in Lillestrøm, told by its ids and times. */
export function stay(
  id: string | number,
  pid: string | number,
  inn: string,
  ut: string,
  rest: Partial<StayRest> = {},
): string {
  const { komnr = '3205', enhet = 'A', hast = '1', klar = '' } = rest;
  return [id, `p${pid}`, inn, ut, 1, hast, 'SOM', enhet, komnr, 70, 1, klar].join(';');
}

interface StayRest {
  readonly komnr: string;
  readonly enhet: string;
  readonly hast: string;
  readonly klar: string;
}

export function extract(heading: string, rows: readonly string[]): string {
  return [heading, ...rows, ''].join('\n');
}

export interface Asked {
  readonly files: readonly FileReport[];
  readonly findings: readonly QualityFinding[];
  /** What a check found, file ids told by the place of the file among the texts */
  of(check: QualityCheckId): readonly Told[];
}

interface Told {
  readonly severity: string;
  readonly files: readonly number[];
  readonly count: number;
  readonly of: number | null;
  readonly examples: readonly string[];
  readonly column: string | null;
}

/** Reads the texts as files and asks every question of them. */
export async function askFiles(engine: Engine, texts: readonly string[]): Promise<Asked> {
  const files: FileReport[] = [];
  for (const text of texts) files.push(await readText(engine, text));
  const refused = files.find(({ status }) => status === 'refused');
  if (refused !== undefined) throw new Error(JSON.stringify(refused.problems));
  await refreshDataSet(engine, files);
  const { findings } = await judgeQuality(engine, files);
  const placeOf = (id: string): number => files.findIndex((file) => file.id === id);
  const tell = ({ severity, fileId, otherFileId, count, of, examples, column }: QualityFinding): Told => ({
    severity,
    files: [fileId, otherFileId]
      .filter((id) => id !== null)
      .map(placeOf)
      .sort(),
    count,
    of,
    examples,
    column,
  });
  return { files, findings, of: (check) => findings.filter((finding) => finding.check === check).map(tell) };
}

/** `2025-03-04 10:00` counted in days from 1 January 2025. */
export function dayTime(day: number, time = '10:00'): string {
  const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
  return `${date} ${time}`;
}
