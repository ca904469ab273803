import { type AuditReport, type AuditSum, isPassed } from '../domain/audit-report.ts';
import { type PackageWish, wishKey } from '../domain/shared-package.ts';

declare const passed: unique symbol;

/** The sum of an audit that passed. Only `requirePassed` makes one, so that nothing is packed without it. */
export interface PassedAudit extends AuditSum {
  readonly [passed]: true;
}

function isSum(sum: AuditSum): sum is PassedAudit {
  return sum.leastValues >= 1;
}

/**
 * What may be told of an audit to those who get the package.
 * @throws RangeError when it did not pass, or is of another choice
 */
export function requirePassed(report: AuditReport, wish: PackageWish): PassedAudit {
  const sum = { asked: report.asked, leastValues: report.threshold };
  if (!isPassed(report) || wishKey(report.wish) !== wishKey(wish) || !isSum(sum))
    throw new RangeError('Only numbers that passed an audit of their own can be put into a package');
  return sum;
}
