import type { ReadingChoices } from '../../domain/reading-choices.ts';
import type { ColumnDefinition, KindDefinition } from './kind-definition.ts';

function settleColumn(column: ColumnDefinition, { dateOrder, decimal, values }: ReadingChoices): ColumnDefinition {
  switch (column.type) {
    case 'dato':
    case 'tid':
      return dateOrder === undefined ? column : { ...column, dateOrder };
    case 'heltall':
    case 'desimal':
      return decimal === undefined ? column : { ...column, decimal };
    case 'kode': {
      const chosenWords = values?.[column.name];
      return chosenWords === undefined ? column : { ...column, chosenWords };
    }
    default:
      return column;
  }
}

/** The kind as one file is to be read, with what someone has settled of dates, decimals and local code words. */
export function settleKind(kind: KindDefinition, choices: ReadingChoices): KindDefinition {
  return { ...kind, columns: kind.columns.map((column) => settleColumn(column, choices)) };
}
