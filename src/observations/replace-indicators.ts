import type { DictionaryColumn, Numbers, ObservationColumns } from '../domain/observation.ts';
import { concatColumns } from './concat-columns.ts';

/** Rows of one indicator that stand together. */
interface Stretch {
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
}

function listStretches({ indicator: { words, codes } }: ObservationColumns): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  codes.forEach((code, row) => {
    if (codes[row + 1] === code) return;
    stretches.push({ indicator: words[code] ?? '', from, to: row + 1 });
    from = row + 1;
  });
  return stretches;
}

function cutOut(columns: ObservationColumns, { from, to }: Stretch): ObservationColumns {
  const words = <Word extends string>({ words: all, codes }: DictionaryColumn<Word>): DictionaryColumn<Word> => ({
    words: all,
    codes: codes.subarray(from, to),
  });
  const numbers = (column: Numbers): Numbers => column.subarray(from, to);
  const bytes = (column: Uint8Array): Uint8Array => column.subarray(from, to);
  return {
    length: to - from,
    indicator: words(columns.indicator),
    profile: words(columns.profile),
    variant: words(columns.variant),
    level: words(columns.level),
    unit: words(columns.unit),
    periodType: words(columns.periodType),
    period: words(columns.period),
    numerator: numbers(columns.numerator),
    denominator: numbers(columns.denominator),
    value: numbers(columns.value),
    lower: numbers(columns.lower),
    upper: numbers(columns.upper),
    patients: numbers(columns.patients),
    denominatorPatients: numbers(columns.denominatorPatients),
    largestPatient: numbers(columns.largestPatient),
    state: bytes(columns.state),
    rule: bytes(columns.rule),
    quality: bytes(columns.quality),
  };
}

/**
 * The columns with the rows of some indicators put in the place of their earlier ones, so that they are what counting
 * all of them anew would give. One that had no rows comes where `order` says.
 * @param ids the indicators that `counted` tells all of
 * @param order every indicator there may be, in the order of their rows
 */
export function replaceIndicators(
  earlier: ObservationColumns,
  counted: ObservationColumns,
  ids: ReadonlySet<string>,
  order: readonly string[],
): ObservationColumns {
  const kept = listStretches(earlier).filter(({ indicator }) => !ids.has(indicator));
  const parts = [
    ...kept.map((stretch) => ({ stretch, of: earlier })),
    ...listStretches(counted).map((stretch) => ({ stretch, of: counted })),
  ];
  const inOrder = parts.sort((a, b) => order.indexOf(a.stretch.indicator) - order.indexOf(b.stretch.indicator));
  const words = cutOut(earlier, { indicator: '', from: 0, to: 0 });
  return concatColumns([words, ...inOrder.map(({ stretch, of }) => cutOut(of, stretch))]);
}
