import type { CodeEntry, ColumnDefinition, ColumnStorage, ColumnType } from './kind-definition.ts';

const storageOf: Readonly<Record<ColumnType, ColumnStorage>> = {
  tekst: 'VARCHAR',
  dato: 'DATE',
  tid: 'TIMESTAMP',
  komnr: 'VARCHAR',
  bydel: 'VARCHAR',
  heltall: 'INTEGER',
  desimal: 'DOUBLE',
  kode: 'VARCHAR',
  'ja-nei': 'BOOLEAN',
  periode: 'VARCHAR',
};

type Details = Partial<Omit<ColumnDefinition, 'name' | 'type' | 'required'>>;

/** A column whose heading must be there; an empty or unreadable value rejects the row unless said otherwise. */
export function requiredColumn(name: string, type: ColumnType, details: Details = {}): ColumnDefinition {
  return {
    name,
    type,
    required: true,
    storage: storageOf[type],
    empty: 'error',
    unreadable: type === 'komnr' || type === 'bydel' ? 'warning' : 'error',
    synonyms: [],
    ...details,
  };
}

/** A column that may be left out; an unreadable value is dropped with a warning unless said otherwise. */
export function optionalColumn(name: string, type: ColumnType, details: Details = {}): ColumnDefinition {
  return {
    name,
    type,
    required: false,
    storage: storageOf[type],
    empty: 'none',
    unreadable: 'warning',
    synonyms: [],
    ...details,
  };
}

/** Codes that have no words of their own. */
export function plainCodes(...codes: readonly string[]): CodeEntry[] {
  return codes.map((code) => ({ code, words: [] }));
}
