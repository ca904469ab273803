import type { SqlRelation } from '../../domain/workbench.ts';

/** Tables whose name holds what is sought, whole; else those with such columns, and only these. */
export function findRelations(relations: readonly SqlRelation[], sought: string): readonly SqlRelation[] {
  const word = sought.trim().toLowerCase();
  if (word === '') return relations;
  return relations.flatMap((relation) => {
    if (relation.name.includes(word)) return [relation];
    const columns = relation.columns.filter(({ name }) => name.toLowerCase().includes(word));
    return columns.length === 0 ? [] : [{ ...relation, columns }];
  });
}
