import type { PublishedColumns } from '../disclosure/published-columns.ts';
import type { AuditReport } from '../domain/audit-report.ts';
import type { DatedEvent } from '../domain/dated-event.ts';
import type { PackageOutline, PackageWish } from '../domain/shared-package.ts';
import type { Target } from '../domain/target.ts';
import { createDefinitionShelf } from '../indicators/definition-shelf.ts';
import { buildPackage } from '../package/build-package.ts';
import { outlinePackage } from '../package/outline-package.ts';
import { requirePassed } from '../package/passed-audit.ts';
import { homeOf, selectPublished } from '../package/select-published.ts';
import { geography } from '../reference/geography-facts.ts';
import { rulesVersion } from './fingerprint.ts';
import type { MadePackage, PackageOrder } from './package-order.ts';
import { packageSources } from './package-sources.ts';
import type { SessionSnapshot } from './session.ts';

function isTaken({ level, unit, indicator }: Target, wish: PackageWish): boolean {
  if (!wish.indicators.includes(indicator)) return false;
  const home = unit === null ? null : homeOf(level, unit, geography);
  return home === null || wish.helsefellesskap.includes(home);
}

function concerns({ kommuner, indicators }: DatedEvent, wish: PackageWish): boolean {
  const isHere = kommuner?.some((komnr) => wish.helsefellesskap.includes(homeOf('kommune', komnr, geography) ?? ''));
  return (isHere ?? true) && (indicators?.some((id) => wish.indicators.includes(id)) ?? true);
}

/** What a package would hold of these numbers. */
export function outlineWish(published: PublishedColumns, wish: PackageWish): PackageOutline {
  return outlinePackage(selectPublished(published, wish, geography), wish);
}

/** Packs what was ordered of the numbers in force, which have passed the audit given. Null where other numbers are in force by now. */
export async function makePackage(
  published: PublishedColumns,
  { wish, fingerprint, made, app }: PackageOrder,
  audit: AuditReport,
  snapshot: SessionSnapshot,
): Promise<MadePackage | null> {
  const { cut, countingHour, synthetic, own, stale } = snapshot;
  if (cut === null || stale || snapshot.fingerprint !== fingerprint) return null;
  const { all } = createDefinitionShelf(own, countingHour);
  const built = await buildPackage({
    audit: requirePassed(audit, wish),
    columns: selectPublished(published, wish, geography),
    manifest: {
      ...wish,
      ...{ made, app, rules: rulesVersion, synthetic, cut, countingHour },
      threshold: published.published.threshold,
      sources: await packageSources(snapshot.files, snapshot.deliveries),
    },
    definitions: all.filter(({ id }) => wish.indicators.includes(id)),
    targets: snapshot.targets.filter((target) => isTaken(target, wish)),
    actions: snapshot.actions.filter((action) => concerns(action, wish)),
  });
  const { bytes, code, manifest } = built;
  return { content: new Blob([bytes], { type: 'application/zip' }), code, manifest };
}
