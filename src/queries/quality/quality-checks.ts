import { doubleChecks } from './double-checks.ts';
import { linkChecks } from './link-checks.ts';
import { monthChecks } from './month-checks.ts';
import type { QualityCheck } from './quality-check.ts';
import { stayChecks } from './stay-checks.ts';

/** Every question asked of rows across files, in the order findings are told within a severity. */
export const allChecks: readonly QualityCheck[] = [...linkChecks, ...doubleChecks, ...monthChecks, ...stayChecks];
