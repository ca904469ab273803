import { describe, expect, test } from 'vitest';
import { auditPublication } from '../../src/disclosure/audit/audit-publication.ts';
import { loadSolver } from '../../src/disclosure/audit/load-solver.ts';
import { publish } from '../../src/disclosure/publish.ts';
import { type AuditReport, isPassed } from '../../src/domain/audit-report.ts';
import { levels, observationStates, periodTypes } from '../../src/domain/observation.ts';
import { buildColumns } from '../../src/observations/build-columns.ts';
import { readRow } from '../../src/observations/read-row.ts';
import { requirePassed } from '../../src/package/passed-audit.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { reportAudit } from '../../src/session/report-audit.ts';
import { policy } from '../disclosure/gate-samples.ts';
import { randomDefinitions as definitions, drawObservations } from '../support/disclosure/random-numbers.ts';
import { createRandom } from '../support/random.ts';

const suppressed = observationStates.indexOf('suppressed');
const measured = observationStates.indexOf('measured');
const highs = await loadSolver();
const random = createRandom(7);

const everything = {
  helsefellesskap: geography.helsefellesskap.map(({ id }) => id),
  levels: [...levels],
  indicators: definitions.map(({ id }) => id),
  periodTypes: [...periodTypes],
  from: '2015-01-01',
  to: '2035-12-31',
};

interface Case {
  readonly report: AuditReport;
  /** The number that was told though it had to be hidden */
  readonly told: ReturnType<typeof readRow> | null;
}

/** A publication as the gate made it, or with one hidden number told, audited and reported for a choice. */
function auditCase(isSpoilt: boolean, indicators: readonly string[] = everything.indicators): Case {
  for (;;) {
    const columns = buildColumns(drawObservations(random));
    const whole = publish(columns, definitions, policy, geography);
    const at = whole.state.indexOf(suppressed);
    if (at === -1) continue;
    const published = isSpoilt ? { ...whole, state: whole.state.with(at, measured) } : whole;
    const audited = { columns, published, definitions, policy, geography };
    const families = [...auditPublication(audited, highs)].flatMap(({ family }) => family ?? []);
    const report = reportAudit(audited, families, { ...everything, indicators });
    return { report, told: isSpoilt ? readRow(whole, at) : null };
  }
}

describe('the condition for handing over', () => {
  test('holds for what the gate made, and gives a sum without any range', () => {
    const { report } = auditCase(false);
    expect(isPassed(report)).toBe(true);
    expect(requirePassed(report, everything)).toEqual({ asked: report.asked, leastValues: 5 });
  });

  test('is refused where a number is told too closely, and says of which indicator and where', () => {
    const { report, told } = auditCase(true);
    expect(isPassed(report)).toBe(false);
    const places = report.failed.filter(({ indicators }) => indicators.includes(told?.indicator ?? ''));
    expect(places.flatMap((family) => family.places).length).toBeGreaterThan(0);
    expect(() => requirePassed(report, everything)).toThrow(RangeError);
  });

  test('is not refused for sums that no chosen indicator is in', () => {
    const { report, told } = auditCase(true);
    const failed = new Set(report.failed.flatMap(({ indicators }) => indicators));
    expect(failed.has(told?.indicator ?? '')).toBe(true);
    const others = everything.indicators.filter((id) => !failed.has(id));
    const { report: other } = auditCase(false, others);
    expect(other.numbers.every(({ indicator }) => others.includes(indicator))).toBe(true);
    expect(isPassed(other)).toBe(true);
  });

  test('holds for no other choice than the one that was audited', () => {
    const { report } = auditCase(false);
    expect(() => requirePassed(report, { ...everything, to: '2030-12-31' })).toThrow(RangeError);
  });
});

describe('the report', () => {
  test('has the most closely placed numbers first, each with why it is hidden', () => {
    const { report } = auditCase(false);
    const widths = report.numbers.flatMap(({ low, high }) => (low === null || high === null ? [] : [high - low]));
    expect(widths.every((width) => width >= 4)).toBe(true);
    expect(report.numbers.length).toBeGreaterThan(0);
    expect(report.costs.reduce((sum, { primary, secondary }) => sum + primary + secondary, 0)).toBe(
      report.numbers.length,
    );
  });
});
