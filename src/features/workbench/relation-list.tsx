import { Details, Heading, Search } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { SqlRelation } from '../../domain/workbench.ts';
import { workbenchText as words } from '../../text/workbench-text.ts';
import { findRelations } from './find-relations.ts';

export interface RelationListProps {
  /** Null while they are made ready */
  readonly relations: readonly SqlRelation[] | null;
  readonly onInsert: (word: string) => void;
}

const origins = ['prepared', 'loaded', 'reference'] as const;

/** What SQL may read: each table with its columns, a press away from the editor. */
export function RelationList({ relations, onInsert }: RelationListProps): ReactNode {
  const [sought, setSought] = useState('');
  const found = findRelations(relations ?? [], sought);
  return (
    <aside className="ft-relations" aria-label={words.tables}>
      <Heading level={2} data-size="2xs">
        {words.tables}
      </Heading>
      <p className="ft-notes">{relations === null ? words.tablesLoading : words.tablesExplanation}</p>
      <Search data-size="sm">
        <Search.Input
          aria-label={words.searchTables}
          placeholder={words.searchTables}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <Search.Clear onClick={() => setSought('')} />
      </Search>
      {relations !== null && found.length === 0 ? <p className="ft-quiet">{words.noTables}</p> : null}
      {origins.map((origin) => {
        const group = found.filter((relation) => relation.origin === origin);
        return group.length === 0 ? null : (
          <section key={origin}>
            <Heading level={3} data-size="2xs">
              {words.origins[origin]}
            </Heading>
            {group.map((relation) => (
              <Relation key={relation.name} relation={relation} open={sought !== ''} onInsert={onInsert} />
            ))}
          </section>
        );
      })}
    </aside>
  );
}

interface RelationProps {
  readonly relation: SqlRelation;
  readonly open: boolean;
  readonly onInsert: (word: string) => void;
}

function Relation({ relation: { name, rows, columns }, open, onInsert }: RelationProps): ReactNode {
  return (
    <Details key={String(open)} defaultOpen={open} data-size="sm" className="ft-relation" data-color="neutral">
      <Details.Summary>
        <code>{name}</code>
        <span className="ft-quiet">{words.rowCount(rows)}</span>
      </Details.Summary>
      <Details.Content>
        <ul>
          {[{ name, type: '' }, ...columns].map((column) => (
            <li key={`${column.name} ${column.type}`}>
              <button type="button" aria-label={words.insert(column.name)} onClick={() => onInsert(column.name)}>
                <code>{column.name}</code>
                <span className="ft-quiet">{column.type.toLowerCase()}</span>
              </button>
            </li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
