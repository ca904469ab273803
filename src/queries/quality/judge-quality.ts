import type { ExtractKindId } from '../../domain/extract-kind.ts';
import type { FileReport } from '../../domain/file-report.ts';
import type { FindingSeverity, QualityCheckId, QualityFinding, QualityReport } from '../../domain/quality-finding.ts';
import type { Engine } from '../../engine/engine.ts';
import { askCheck } from './ask-check.ts';
import { dropMonthTableSql, monthTableSql } from './month-table.ts';
import type { QualityCheck } from './quality-check.ts';
import { allChecks } from './quality-checks.ts';

export interface JudgeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number, check: QualityCheckId) => void;
}

const gravity: Readonly<Record<FindingSeverity, number>> = { error: 0, warning: 1, info: 2 };

/** The checks that the loaded kinds give an answer to. */
export function checksFor(files: readonly FileReport[]): readonly QualityCheck[] {
  const loaded = new Set<ExtractKindId | null>(
    files.filter(({ status }) => status === 'accepted').map(({ kind }) => kind),
  );
  return allChecks.filter(({ kind, needs }) => loaded.has(kind) && needs.every((each) => loaded.has(each)));
}

/** Runs `work` while the table of months is there, and leaves nothing behind. */
async function withMonths<Answer>(
  engine: Engine,
  signal: AbortSignal | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    await engine.run(monthTableSql, { signal });
    return await work();
  } finally {
    await engine.run(dropMonthTableSql);
  }
}

/**
 * Asks every question that the files give an answer to: findings with the gravest first. Needs the canonical relations
 * of intake over exactly these files, and the reference tables. Nothing depends on the order of rows or files.
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function judgeQuality(
  engine: Engine,
  files: readonly FileReport[],
  { signal, onProgress }: JudgeOptions = {},
): Promise<QualityReport> {
  const accepted = files.filter(({ status }) => status === 'accepted');
  const checks = checksFor(accepted);
  if (checks.length === 0) return { asked: [], findings: [] };
  return withMonths(engine, signal, async () => {
    const findings: QualityFinding[] = [];
    for (const [index, check] of checks.entries()) {
      onProgress?.(index, checks.length, check.id);
      findings.push(...(await askCheck(engine, check, accepted, { signal })));
    }
    findings.sort((a, b) => gravity[a.severity] - gravity[b.severity]);
    return { asked: [...new Set(checks.map(({ id }) => id))], findings };
  });
}
