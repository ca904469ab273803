import { writeFile } from 'node:fs/promises';
import { type Audited, type AuditedFamily, auditPublication } from '../../src/disclosure/audit/audit-publication.ts';
import { loadSolver } from '../../src/disclosure/audit/load-solver.ts';
import type { PatternProof } from '../../src/domain/audit-report.ts';
import { formatCsv } from '../../src/domain/csv-text.ts';
import { auditWords, formatAuditProgress, formatAuditSum } from '../../src/text/audit-text.ts';
import { type RangesContext, writeExactRanges } from './exact-ranges.ts';

function toCells(
  { name, shown, hidden, asked, narrowest, tooNarrow }: AuditedFamily,
  proof: PatternProof = 'no-solver',
): readonly string[] {
  const places = tooNarrow.map(({ level, unit, period }) => `${level} ${unit} ${period}`);
  const width = narrowest === null ? '' : Number.isFinite(narrowest) ? String(narrowest) : auditWords.unlimited;
  return [
    name,
    String(shown),
    String(hidden),
    String(asked),
    width,
    String(places.length),
    places.join(', '),
    auditWords.proof(proof),
  ];
}

/** Tries what was published, writes what was found, and gives it back. */
async function writeAudit(out: string, audited: Audited): Promise<readonly AuditedFamily[]> {
  const highs = await loadSolver();
  const families: AuditedFamily[] = [];
  let told = 0;
  for (const { family, done } of auditPublication(audited, highs)) {
    if (family !== null) families.push(family);
    if (done < told + 0.1) continue;
    told = done;
    console.error(formatAuditProgress(done));
  }
  const proofs = new Map(audited.published.published.patterns?.map(({ family, proof }) => [family, proof]));
  await writeFile(
    out,
    formatCsv([auditWords.headings, ...families.map((family) => toCells(family, proofs.get(family.name)))]),
  );
  const count = (part: (family: AuditedFamily) => number): number =>
    families.reduce((sum, family) => sum + part(family), 0);
  const open = count(({ tooNarrow }) => tooNarrow.length);
  console.error(
    formatAuditSum(
      count(({ hidden }) => hidden),
      count(({ asked }) => asked),
      open,
    ),
  );
  return families;
}

/** What is asked of the audit on the command line. */
export interface AuditOrder {
  /** Where to write what was found by family; null is no audit */
  readonly audit: string | null;
  /** Where to write what every hidden number may be, and what goes with it */
  readonly ranges: RangesContext | null;
}

/** Nothing is written that did not pass the audit; what is not audited is told of. */
export async function mayBeWritten({ audit, ranges }: AuditOrder, audited: Audited): Promise<boolean> {
  if (audit === null) {
    console.error(auditWords.notAudited);
    return true;
  }
  const families = await writeAudit(audit, audited);
  if (ranges !== null) await writeExactRanges(audited, families, ranges);
  return families.every(({ tooNarrow }) => tooNarrow.length === 0);
}
