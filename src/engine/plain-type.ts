/** The type of a column as it is told to a person: words that are kept as numbers are texts to whoever reads them. */
export function plainType(type: string): string {
  return type.startsWith('ENUM') ? 'VARCHAR' : type;
}
