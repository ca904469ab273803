import type { NumberFormat } from './number-format.ts';

const secondsOfDay = 86_400;
const daysBetweenSystems = 1462;
/** The day before 1900-01-01, from which days are counted; after February 1900 the count is one too high. */
const firstDay = Date.UTC(1899, 11, 31);
const fictiveDay = 60;
const lastDay = 2_958_465;
/** A spreadsheet holds fifteen digits; those after them are noise of the arithmetic. */
const heldDigits = 15;
const heldBound = 1e15;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function clockText(seconds: number): string {
  const rest = seconds % 60;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? clock : `${clock}:${two(rest)}`;
}

/** ISO text of a spreadsheet's count of days; null for what is no day, such as the 29th of February 1900. */
function dayText(serial: number, format: NumberFormat): string | null {
  const all = Math.round(serial * secondsOfDay);
  const day = Math.floor(all / secondsOfDay);
  const seconds = all - day * secondsOfDay;
  if (day < 1 || day === fictiveDay || day > lastDay) return null;
  const date = new Date(firstDay + (day > fictiveDay ? day - 1 : day) * secondsOfDay * 1000);
  const text = date.toISOString().slice(0, 10);
  return format.time || seconds > 0 ? `${text} ${clockText(seconds)}` : text;
}

/** The number in plain digits. One that has lost its last digits is written with an exponent, as spreadsheets show it. */
function plainText(value: number, zeros: number): string {
  const held = Number(value.toPrecision(heldDigits));
  if (Math.abs(held) >= heldBound) return held.toExponential().toUpperCase();
  if (zeros > 0 && Number.isInteger(held) && held >= 0) return String(held).padStart(zeros, '0');
  const text = String(held);
  return text.includes('e') ? held.toFixed(20).replace(/0+$/, '') : text;
}

/**
 * Text of a number cell: what a person sees in the sheet, without rounding. Days and times in ISO form, other numbers
 * with a full stop, without the noise of floating point.
 *
 * @param written the number as the file has it
 * @param system1904 whether days are counted from 1904, as old Macintosh workbooks do
 */
export function numberText(written: string, format: NumberFormat, system1904: boolean): string {
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  if (!format.date && !format.time) return plainText(value, format.zeros);
  if (!format.date && value >= 0) return clockText(Math.round(value * secondsOfDay));
  const serial = system1904 ? value + daysBetweenSystems : value;
  if (format.time && serial >= 0 && serial < 1) return clockText(Math.round(serial * secondsOfDay));
  return dayText(serial, format) ?? plainText(value, 0);
}
