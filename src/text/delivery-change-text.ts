import type { DeliveryChange } from '../domain/delivery-change.ts';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { formatPeriodId } from './format.ts';
import { formatRelativeChange, formatValue, formatValueChange, formatValueWithUnit } from './format-value.ts';
import { signOf } from './signs.ts';
import { vocabulary } from './vocabulary.ts';

/** The series a change is about: `Dialogmeldinger`, `Overliggerdøgn, Somatikk, netto`. */
export function formatSeriesName(
  definition: IndicatorDefinition,
  { profile, variant }: Pick<DeliveryChange, 'profile' | 'variant'>,
): string {
  const named = definition.profiles.length > 1 ? definition.profiles.find(({ id }) => id === profile)?.name : undefined;
  const parts = [definition.shortName, named, variant === '-' ? undefined : vocabulary.variants[variant].toLowerCase()];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** A change as it stands in a table; empty where one of the two is not there. */
export interface PrintedChange {
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly relative: string;
}

function formatSide(definition: IndicatorDefinition, value: number | null): string {
  return value === null ? signOf('not-reported') : formatValue(definition, value);
}

export function printChange(definition: IndicatorDefinition, { before, after }: DeliveryChange): PrintedChange {
  const both = before !== null && after !== null;
  return {
    before: formatSide(definition, before),
    after: formatSide(definition, after),
    change: both ? formatValueChange(definition, after - before) : '',
    relative: both ? (formatRelativeChange(after, before) ?? '') : '',
  };
}

/** `Overliggerdøgn, Somatikk, netto, Lillestrøm, januar 2025: 100 → 200 døgn (+100 %)` */
export function formatChangeLine(definition: IndicatorDefinition, place: string, change: DeliveryChange): string {
  const about = [formatSeriesName(definition, change), place, formatPeriodId(change.period)].join(', ');
  const { before, relative } = printChange(definition, change);
  const after = change.after === null ? signOf('not-reported') : formatValueWithUnit(definition, change.after);
  return `${about}: ${before} → ${after}${relative === '' ? '' : ` (${relative})`}`;
}
