import { writeFile } from 'node:fs/promises';
import { type Audited, type AuditedFamily, auditPublication } from '../../src/disclosure/audit/audit-publication.ts';
import { loadSolver } from '../../src/disclosure/audit/load-solver.ts';
import { formatCsv } from '../../src/domain/csv-text.ts';
import { auditWords, formatAuditProgress, formatAuditSum } from '../../src/text/audit-text.ts';

function toCells({ name, shown, hidden, asked, narrowest, tooNarrow }: AuditedFamily): readonly string[] {
  const places = tooNarrow.map(({ level, unit, period }) => `${level} ${unit} ${period}`);
  const width = narrowest === null ? '' : Number.isFinite(narrowest) ? String(narrowest) : auditWords.unlimited;
  return [name, String(shown), String(hidden), String(asked), width, String(places.length), places.join(', ')];
}

/** Tries what was published, writes what was found, and says whether nothing can be computed back. */
async function writeAudit(out: string, audited: Audited): Promise<boolean> {
  const highs = await loadSolver();
  const families: AuditedFamily[] = [];
  let told = 0;
  for (const { family, done } of auditPublication(audited, highs)) {
    if (family !== null) families.push(family);
    if (done < told + 0.1) continue;
    told = done;
    console.error(formatAuditProgress(done));
  }
  await writeFile(out, formatCsv([auditWords.headings, ...families.map(toCells)]));
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
  return open === 0;
}

/** Nothing is written that did not pass the audit; what is not audited is told of. */
export async function mayBeWritten(audit: string | null, audited: Audited): Promise<boolean> {
  if (audit !== null) return writeAudit(audit, audited);
  console.error(auditWords.notAudited);
  return true;
}
