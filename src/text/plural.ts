import { formatNumber } from './format.ts';

const rules = new Intl.PluralRules('nb-NO');

/** The forms of a Norwegian noun after a number: `{ one: 'rad', other: 'rader' }`. */
export interface Forms {
  readonly one: string;
  readonly other: string;
}

/** The form alone: `rad`, `rader`. */
export function chooseForm(count: number, forms: Forms): string {
  return rules.select(count) === 'one' ? forms.one : forms.other;
}

/** The count with the form that agrees with it: `1 rad`, `12 345 rader`. The space does not break. */
export function formatCount(count: number, forms: Forms): string {
  return `${formatNumber(count)}\u00a0${chooseForm(count, forms)}`;
}
