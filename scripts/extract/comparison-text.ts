import { formatPartName } from '../../src/domain/part-name.ts';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { readChange } from '../../src/observations/summarise-changes.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { formatChangeLine } from '../../src/text/delivery-change-text.ts';
import { deliveryText } from '../../src/text/delivery-text.ts';
import { comparisonText } from '../../src/text/extract-command-text.ts';
import type { ComparedPair, DeliveryComparison } from './compare-deliveries.ts';

function namesOf({ before, after }: ComparedPair): readonly [string, string] {
  return [formatPartName(before.name, before.part), formatPartName(after.name, after.part)];
}

/** What changed since the earlier delivery, for a person at a terminal. */
export function formatComparison({ pairs, cutBefore, cutAfter, summary }: DeliveryComparison): string {
  const ofFiles = pairs.flatMap((pair) => [
    `  ${comparisonText.replaces(...namesOf(pair))}`,
    `    ${deliveryText.rows(pair.rows)}`,
  ]);
  const cut = cutBefore === null || cutAfter === null ? [] : [`  ${comparisonText.cuts(cutBefore, cutAfter)}`];
  const ofIndicators = summary.indicators.map(({ indicator, counts }) => {
    const grades = (['changed-a-lot', 'gone', 'new', 'changed'] as const).filter((grade) => counts[grade] > 0);
    const told = grades.map((grade) => deliveryText.gradeCounts(grade, counts[grade])).join(', ');
    return `    ${definitionOf(indicator).name}: ${told}`;
  });
  const biggest = summary.biggest.map((change) => {
    const place = geography.unitName(change.level, change.unit);
    return `    ${formatChangeLine(definitionOf(change.indicator), place, change)}`;
  });
  const heading = biggest.length === 0 ? [] : [`  ${deliveryText.waiting.biggest}:`];
  return [
    comparisonText.heading,
    ...ofFiles,
    ...cut,
    `  ${deliveryText.summary(summary)}`,
    ...ofIndicators,
    ...heading,
    ...biggest,
  ].join('\n');
}

/** What changed since the earlier delivery, for a program: every number that is not as it was, gravest first. */
export function toComparisonRecord({ pairs, cutBefore, cutAfter, summary, changes }: DeliveryComparison): object {
  return {
    files: pairs.map((pair) => {
      const [before, after] = namesOf(pair);
      return { before, after, ...pair.rows };
    }),
    cutBefore,
    cutAfter,
    compared: summary.compared,
    counts: summary.counts,
    indicators: summary.indicators,
    changes: Array.from({ length: changes.length }, (_, row) => readChange(changes, row)),
  };
}
