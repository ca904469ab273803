import type { AuditedFamily } from '../disclosure/audit/audit-publication.ts';
import type { ExactRange } from '../disclosure/audit/exact-ranges.ts';
import type { PublishedColumns } from '../disclosure/published-columns.ts';
import { type AuditReport, type ExactRangesWish, isPassed } from '../domain/audit-report.ts';
import { type PackageWish, wishKey } from '../domain/shared-package.ts';
import type { ActContext } from './act-context.ts';
import { queued } from './file-progress.ts';
import { findExact } from './find-exact.ts';
import { letOthersRun } from './let-others-run.ts';
import { reportAudit } from './report-audit.ts';

type AuditContext = Pick<ActContext, 'state' | 'signal' | 'numbers'>;

/**
 * Audits of the published numbers in force. All that is published of an indicator is tried, not the chosen places and
 * periods alone: a receiver may have had the rest in another package. Every wish has to be asked about before its package is made.
 */
export class SessionAudits {
  #of: PublishedColumns | null = null;
  readonly #families = new Map<string, AuditedFamily>();
  readonly #reports = new Map<string, { readonly report: AuditReport; readonly edition: number }>();
  readonly #exact = new Map<number, ExactRange>();
  /** Grows with every exact range that is found */
  #edition = 0;

  /**
   * What the audit of these very numbers found of the wish; tried when it is first asked for, and told how far it is.
   * Null while there are no numbers.
   * @throws the reason of the signal when it is stopped
   */
  async report(context: AuditContext, published: PublishedColumns, wish: PackageWish): Promise<AuditReport | null> {
    const audited = context.numbers.audited(published);
    if (audited === null) return null;
    if (this.#of !== published) {
      this.#of = published;
      this.#families.clear();
      this.#reports.clear();
      this.#exact.clear();
    }
    const known = this.#reports.get(wishKey(wish));
    if (known?.edition === this.#edition) return known.report;
    const isCurrent = (): boolean => this.#of === published;
    if (known === undefined) await this.#try(context, audited, wish, isCurrent);
    const report = reportAudit(audited, [...this.#families.values()], wish, this.#exact);
    if (isCurrent()) this.#reports.set(wishKey(wish), { report, edition: this.#edition });
    return report;
  }

  async #try(context: AuditContext, audited: Audited, wish: PackageWish, isCurrent: () => boolean): Promise<void> {
    const chosen = new Set(wish.indicators);
    const isWanted = (family: string, indicators: readonly string[]): boolean =>
      !this.#families.has(family) && indicators.some((id) => chosen.has(id));
    await tryFamilies(context, audited, isWanted, (family) => {
      if (isCurrent()) this.#families.set(family.name, family);
    });
  }

  /**
   * The same with all that an outsider can think of the numbers that are asked for. What is found stays found, also of a
   * question that is stopped.
   * @throws the reason of the signal when it is stopped
   */
  async exactRanges(
    context: AuditContext,
    published: PublishedColumns,
    { wish, rows }: ExactRangesWish,
  ): Promise<AuditReport | null> {
    const report = await this.report(context, published, wish);
    const audited = context.numbers.audited(published);
    if (report === null || audited === null) return null;
    const asked = rows ?? report.numbers.map(({ row }) => row);
    const open = new Set(asked.filter((row) => this.#exact.get(row)?.isExact !== true));
    if (open.size > 0)
      await findExact(context, audited, open, (range) => {
        if (this.#of !== published) return;
        this.#exact.set(range.row, range);
        this.#edition++;
      });
    return this.report(context, published, wish);
  }

  /** What was found of exactly this; null where it has not been asked about, or did not pass: then nothing is handed over. */
  passed(published: PublishedColumns, wish: PackageWish): AuditReport | null {
    const report = this.#of === published ? this.#reports.get(wishKey(wish))?.report : undefined;
    return report !== undefined && isPassed(report) ? report : null;
  }
}

type Audited = NonNullable<ReturnType<ActContext['numbers']['audited']>>;

/** A stop keeps what was tried before it. */
async function tryFamilies(
  { state, signal }: AuditContext,
  audited: Audited,
  isWanted: (family: string, indicators: readonly string[]) => boolean,
  onFamily: (family: AuditedFamily) => void,
): Promise<void> {
  const { status } = state.snapshot;
  const begin = { ...queued('auditing', 'auditing'), stage: 'computing' as const };
  state.change({ status: 'auditing', progress: [begin] });
  try {
    const [{ loadSolver }, { auditPublication }] = await Promise.all([
      import('../disclosure/audit/load-solver.ts'),
      import('../disclosure/audit/audit-publication.ts'),
    ]);
    for (const { family, done } of auditPublication(audited, await loadSolver(), isWanted)) {
      if (family !== null) onFamily(family);
      state.progress({ ...begin, share: done });
      await letOthersRun();
      signal.throwIfAborted();
    }
  } finally {
    state.change({ status, progress: [] });
  }
}
