import type { DeliveryChange } from '../domain/delivery-change.ts';
import type { ExtractKindId } from '../domain/extract-kind.ts';
import type { QualityCheckId, QualityFinding, QualityReport } from '../domain/quality-finding.ts';
import { createDefinitionShelf, type DefinitionShelf } from '../indicators/definition-shelf.ts';
import { geography } from '../reference/geography-facts.ts';
import type { DeliveryReview } from './delivery-review.ts';
import type { SessionSnapshot } from './session.ts';

function buildsOn(indicator: string, kind: ExtractKindId, shelf: DefinitionShelf): boolean {
  return shelf.find(indicator)?.sources.some((kinds) => kinds.includes(kind)) ?? false;
}

function placeOf({ indicator, level, unit, period }: DeliveryChange, shelf: DefinitionShelf): string {
  return [shelf.nameOf(indicator), geography.unitName(level, unit), period].join(', ');
}

/**
 * Numbers that changed much when a newer delivery took the place of an earlier one: one finding for each kind of extract
 * that was replaced. A number that builds on two replaced kinds is told of for both.
 */
function findJumps(review: DeliveryReview | null, shelf: DefinitionShelf): readonly QualityFinding[] {
  if (review?.state !== 'replaced') return [];
  const { summary, pairs } = review;
  const kinds = new Set(pairs.map(({ after }) => after.kind).filter((kind) => kind !== null));
  return [...kinds].flatMap((kind): QualityFinding[] => {
    const own = summary.indicators.filter(({ indicator }) => buildsOn(indicator, kind, shelf));
    const count = own.reduce((sum, { counts }) => sum + counts['changed-a-lot'], 0);
    if (count === 0) return [];
    const files = pairs.filter(({ after }) => after.kind === kind).map(({ after }) => after.id);
    const [fileId = null] = files.length === 1 ? files : [];
    const big = summary.biggest.filter(
      ({ grade, indicator }) => grade === 'changed-a-lot' && buildsOn(indicator, kind, shelf),
    );
    const examples = big.map((change) => placeOf(change, shelf));
    return [
      {
        check: 'delivery-jump',
        severity: 'warning',
        kind,
        fileId,
        otherFileId: null,
        column: null,
        count,
        of: null,
        examples,
      },
    ];
  });
}

const mostExamples = 20;

/** Months and kommuner that a replaced file had rows of and the newer has none of. */
function findGone(review: DeliveryReview): readonly QualityFinding[] {
  return review.pairs.flatMap(({ after: { id, kind }, rows }) => {
    if (kind === null || rows === null) return [];
    const tell = (check: QualityCheckId, gone: readonly string[]): QualityFinding => ({
      check,
      severity: 'warning',
      kind,
      fileId: id,
      otherFileId: null,
      column: null,
      count: gone.length,
      of: null,
      examples: gone.slice(0, mostExamples),
    });
    return [tell('delivery-month-gone', rows.monthsGone), tell('delivery-kommune-gone', rows.kommunerGone)].filter(
      ({ count }) => count > 0,
    );
  });
}

/** A judgement of the rows, with what the last replaced delivery tells; errors stay first. */
export function addJumps(
  quality: QualityReport,
  { review, own }: Pick<SessionSnapshot, 'review' | 'own'>,
): QualityReport {
  if (review?.state !== 'replaced') return quality;
  const { asked, findings } = quality;
  const grave = findings.filter(({ severity }) => severity === 'error');
  const rest = findings.filter(({ severity }) => severity !== 'error');
  return {
    asked: [...asked, 'delivery-month-gone', 'delivery-kommune-gone', 'delivery-jump'],
    findings: [...grave, ...findGone(review), ...findJumps(review, createDefinitionShelf(own)), ...rest],
  };
}
