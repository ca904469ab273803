import type { PublishedColumns } from '../disclosure/published-columns.ts';
import { type DictionaryColumn, observationStates, suppressionRules } from '../domain/observation.ts';
import type { PackageOutline, PackageWish, ShownCount } from '../domain/shared-package.ts';

const suppressed = observationStates.indexOf('suppressed');

function countBy(column: DictionaryColumn, state: Uint8Array): ReadonlyMap<string, ShownCount> {
  const observations = new Array<number>(column.words.length).fill(0);
  const hidden = observations.slice();
  column.codes.forEach((code, row) => {
    observations[code] = (observations[code] ?? 0) + 1;
    if (state[row] === suppressed) hidden[code] = (hidden[code] ?? 0) + 1;
  });
  return new Map(
    column.words.map((word, code) => [word, { observations: observations[code] ?? 0, hidden: hidden[code] ?? 0 }]),
  );
}

const nothing: ShownCount = { observations: 0, hidden: 0 };

/** Counts what a package would hold: how much is hidden, where and by which rule. Chosen parts without numbers are told too. */
export function outlinePackage(columns: PublishedColumns, wish: PackageWish): PackageOutline {
  const { state, rule } = columns;
  const indicators = countBy(columns.indicator, state);
  const levels = countBy(columns.level, state);
  const periodTypes = countBy(columns.periodType, state);
  const rules = new Map<number, number>();
  state.forEach((each, row) => {
    const code = rule[row] ?? 0;
    if (each === suppressed) rules.set(code, (rules.get(code) ?? 0) + 1);
  });
  return {
    observations: columns.length,
    hidden: [...rules.values()].reduce((sum, count) => sum + count, 0),
    threshold: columns.published.threshold,
    indicators: wish.indicators.map((indicator) => ({ indicator, ...(indicators.get(indicator) ?? nothing) })),
    levels: wish.levels.map((level) => ({ level, ...(levels.get(level) ?? nothing) })),
    periodTypes: wish.periodTypes.map((periodType) => ({ periodType, ...(periodTypes.get(periodType) ?? nothing) })),
    rules: [...rules]
      .map(([code, hidden]) => ({ rule: suppressionRules[code] ?? null, hidden }))
      .sort((a, b) => b.hidden - a.hidden),
  };
}
