import type { ChangeColumns } from '../../domain/delivery-change.ts';
import { readChange } from '../../observations/summarise-changes.ts';
import { geography } from '../../reference/geography-facts.ts';
import { deliveryText } from '../../text/delivery-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';

const byteOrderMark = '\ufeff';
const spreadsheetFormula = /^[=+@\t\r-]/;

/** Quoted where CSV needs it; text that a spreadsheet would run as a formula is held back by an apostrophe. */
function toTextField(text: string): string {
  const harmless = text.length > 1 && spreadsheetFormula.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Decimal comma, ASCII minus, no thousand separator; empty where there is no number. */
function toNumberField(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}

/** The name of an indicator, of the product or of the analyst */
type NameOf = (indicator: string) => string;

function toFields(columns: ChangeColumns, row: number, nameOf: NameOf): readonly string[] {
  const one = readChange(columns, row);
  const { before, after } = one;
  const change = before === null || after === null ? null : after - before;
  return [
    deliveryText.grades[one.grade],
    toTextField(nameOf(one.indicator)),
    one.profile,
    vocabulary.variants[one.variant],
    vocabulary.levels[one.level],
    toTextField(one.unit),
    toTextField(geography.unitName(one.level, one.unit)),
    vocabulary.periodTypes[one.periodType],
    one.period,
    toNumberField(before),
    toNumberField(after),
    toNumberField(change),
    toNumberField(change === null || before === null || before === 0 ? null : change / Math.abs(before)),
    toNumberField(one.numeratorBefore),
    toNumberField(one.numeratorAfter),
    toNumberField(one.denominatorBefore),
    toNumberField(one.denominatorAfter),
    deliveryText.csv.sharing,
  ];
}

/** Rows of changes as CSV for a Norwegian spreadsheet, every line marked as not for sharing. */
export function buildChangesCsv(columns: ChangeColumns, rows: Uint32Array, nameOf: NameOf): Blob {
  const lines = [deliveryText.csv.headings.join(';')];
  for (const row of rows) lines.push(toFields(columns, row, nameOf).join(';'));
  return new Blob([byteOrderMark, lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' });
}
