import type { ExtractKindId } from './extract-kind.ts';

/** Encodings an analyst may say a text file has. */
export const textEncodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** Signs an analyst may say stand between the fields of a text file. */
export const textDelimiters = [';', ',', '\t', '|'] as const;
export type TextDelimiter = (typeof textDelimiters)[number];

/** How `03.04.2025` and `03/04/2025` are to be understood. Forms that start with the year are never in doubt. */
export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

/**
 * What a person has settled about how a file is read, where what the file itself tells is wrong or not enough.
 * A field that is left out is found by reading the file. Holds headings and code words, never a value of a person.
 */
export interface ReadingChoices {
  readonly kind?: ExtractKindId;
  readonly encoding?: TextEncoding;
  readonly delimiter?: TextDelimiter;
  /** Line of the heading as a text editor numbers it, 1 the first; in a spreadsheet the row */
  readonly headingLine?: number;
  readonly dateOrder?: DateOrder;
  readonly decimal?: ',' | '.';
  /**
   * Canonical column → the headings it is read from: one, or two that are joined; an empty list leaves it out.
   * Columns that are not named here are mapped as without choices, among the headings that are left.
   */
  readonly mapping?: Readonly<Record<string, readonly string[]>>;
  /** Canonical column → text in the file, trimmed and lower case → code of the column's list */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const noChoices: ReadingChoices = {};
