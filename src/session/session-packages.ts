import type { AuditListWish, AuditReport, ExactRangesWish } from '../domain/audit-report.ts';
import type {
  EarlierPackage,
  PackageManifest,
  PackageOutline,
  PackageWish,
  RefusedPackage,
} from '../domain/shared-package.ts';
import { readPackage } from '../package/read-package.ts';
import { selectPublished } from '../package/select-published.ts';
import { geography } from '../reference/geography-facts.ts';
import type { ActContext } from './act-context.ts';
import { listAudit } from './list-audit.ts';
import { makePackage, outlineWish } from './make-package.ts';
import type { MadePackage, PackageOrder } from './package-order.ts';
import { publishNumbers } from './publish-numbers.ts';
import { SessionAudits } from './session-audits.ts';

type Ask = <T>(work: (context: ActContext) => Promise<T>) => Promise<T | null>;

/** Packages of the numbers in force. Asked in turn with the acts; null while there are no numbers, when stopped or failed. */
export class SessionPackages {
  readonly #ask: Ask;
  readonly #audits = new SessionAudits();
  #made: { readonly code: string; readonly manifest: PackageManifest } | null = null;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  outline(wish: PackageWish): Promise<PackageOutline | null> {
    return this.#ask(async (context) => {
      const published = await publishNumbers(context);
      return published === null ? null : outlineWish(published, wish);
    });
  }

  /** Tries what is published; see `SessionAudits` */
  audit(wish: PackageWish): Promise<AuditReport | null> {
    return this.#ask(async (context) => {
      const published = await publishNumbers(context);
      return published === null ? null : this.#audits.report(context, published, wish);
    });
  }

  /** The same with all that an outsider can think of some hidden numbers; what is found before a stop is kept */
  exactRanges(wish: ExactRangesWish): Promise<AuditReport | null> {
    return this.#ask(async (context) => {
      const published = await publishNumbers(context);
      return published === null ? null : this.#audits.exactRanges(context, published, wish);
    });
  }

  /** The same as a list to take away, for the analyst alone */
  auditList({ wish, format }: AuditListWish): Promise<Blob | null> {
    return this.#ask(async (context) => {
      const published = await publishNumbers(context);
      const report = published === null ? null : await this.#audits.report(context, published, wish);
      return report === null ? null : listAudit(report, format, context.state.snapshot);
    });
  }

  /** Null too when other numbers are in force by now, and where the audit of exactly this has not been run and passed */
  make(order: PackageOrder): Promise<MadePackage | null> {
    return this.#ask(async (context) => {
      const published = await publishNumbers(context);
      const audit = published === null ? null : this.#audits.passed(published, order.wish);
      if (published === null || audit === null) return null;
      const made = await makePackage(published, order, audit, context.state.snapshot);
      if (made === null) return null;
      context.numbers.keepMade(made.code, selectPublished(published, order.wish, geography));
      this.#made = made;
      return made;
    });
  }

  /** The package last made goes to others: what is published of other numbers later is held against it. */
  async handOver(code: string, fileName: string): Promise<void> {
    await this.#ask(async ({ numbers, state }) => {
      const { earlier } = state.snapshot;
      if (this.#made?.code !== code || !numbers.handOver(code)) return;
      const saved = { code, fileName, manifest: this.#made.manifest, savedHere: true };
      state.change({ earlier: { ...earlier, packages: [...earlier.packages, saved] } });
    });
  }

  /** Holds what is published against packages that others have. Those that are not whole are told of. */
  async layIn(files: readonly File[]): Promise<void> {
    await this.#ask(async (context) => {
      const refused: RefusedPackage[] = [];
      for (const file of files) {
        const reading = await readPackage(new Uint8Array(await file.arrayBuffer()));
        if (reading.status === 'refused') {
          refused.push({ fileName: file.name, fault: reading.fault });
          continue;
        }
        const { code, manifest, columns } = reading.read;
        if (context.numbers.earlier.has(code)) continue;
        context.numbers.holdAgainst(code, columns);
        const laidIn = { code, fileName: file.name, manifest, savedHere: false };
        change(context, [...context.state.snapshot.earlier.packages, laidIn], refused);
      }
      change(context, context.state.snapshot.earlier.packages, refused);
    });
  }

  async takeOut(code: string): Promise<void> {
    await this.#ask(async (context) => {
      context.numbers.letGo(code);
      const { packages, refused } = context.state.snapshot.earlier;
      change(
        context,
        packages.filter((one) => one.code !== code),
        refused,
      );
    });
  }
}

/** What is published depends on all of them now. */
function change({ state }: ActContext, packages: readonly EarlierPackage[], refused: readonly RefusedPackage[]): void {
  const publication = packages
    .map(({ code }) => code)
    .sort()
    .join(' ');
  state.change({ earlier: { packages, refused }, publication });
}
