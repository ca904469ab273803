import type { ColumnMapping } from '../recognise/column-mapping.ts';

/** Decimal sign of the first rows, for the report; null where no column holds decimals. The casts read both signs. */
export function detectDecimalSign(mapping: ColumnMapping, sample: readonly (readonly string[])[]): ',' | '.' | null {
  const positions = mapping.sources
    .filter(({ column }) => column.type === 'desimal')
    .flatMap((source) => [...source.positions]);
  const signs = sample.flatMap((row) =>
    positions.map((position) => /\d([.,])\d+$/.exec(row[position]?.trim() ?? '')?.[1]),
  );
  if (signs.includes(',')) return ',';
  return signs.includes('.') ? '.' : null;
}
