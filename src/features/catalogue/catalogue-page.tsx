import './catalogue.css';
import { Button, Heading, Paragraph, Search, Tag } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { isReviewOverdue } from '../../domain/review.ts';
import { useDefinitions } from '../../session/session-context.tsx';
import { catalogueText as words } from '../../text/catalogue-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { type CatalogueSection, findDefinitions } from './catalogue.model.ts';
import { CatalogueEntry } from './catalogue-entry.tsx';
import { OwnActs } from './own-acts.tsx';

const route = getRouteApi('/katalog');

export interface CataloguePageProps {
  /** ISO date: what is due is judged by the reader's own calendar */
  readonly today: string;
  /** Who may write indicators */
  readonly analyst: boolean;
}

/** Every definition to read, search and compare; open to all roles, with or without data. */
export function CataloguePage({ today, analyst }: CataloguePageProps): ReactNode {
  const { indikator, sok = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState(false);
  const definitions = useDefinitions();
  const sections = findDefinitions(definitions.all, sok);
  const found = sections.flatMap(({ definitions }) => definitions);
  const shown = found.find(({ id }) => id === indikator) ?? found[0];
  const seek = (text: string): void => {
    void navigate({
      search: (before) => ({ ...before, sok: text === '' ? undefined : text.slice(0, 60) }),
      replace: true,
    });
  };
  return (
    <div className="ft-catalogue">
      <header>
        <Heading level={1} data-size="sm">
          {words.heading}
        </Heading>
        <Paragraph className="ft-quiet">{words.lead}</Paragraph>
      </header>
      <div className="ft-catalogue-body">
        <nav aria-label={words.list} className="ft-catalogue-list">
          <Search data-size="sm">
            <Search.Input aria-label={words.search} value={sok} onChange={(event) => seek(event.target.value)} />
            <Search.Clear onClick={() => seek('')} />
          </Search>
          <p className="ft-quiet" aria-live="polite">
            {found.length === 0 ? words.none(sok) : words.found(found.length)}
          </p>
          {found.length === 0 ? (
            <Button variant="secondary" onClick={() => seek('')}>
              {words.showAll}
            </Button>
          ) : null}
          {analyst ? <OwnActs /> : null}
          {sections.map((section) => (
            <Section
              key={section.group}
              section={section}
              chosen={shown?.id ?? null}
              today={today}
              onChoose={() => setAsked(true)}
            />
          ))}
        </nav>
        {shown === undefined ? null : (
          <CatalogueEntry key={shown.id} definition={shown} today={today} reveal={asked} analyst={analyst} />
        )}
      </div>
    </div>
  );
}

interface SectionProps {
  readonly section: CatalogueSection;
  readonly chosen: string | null;
  readonly today: string;
  readonly onChoose: () => void;
}

function Section({ section: { group, definitions }, chosen, today, onChoose }: SectionProps): ReactNode {
  return (
    <section>
      <Heading level={2} data-size="2xs">
        {vocabulary.groups[group]}
      </Heading>
      <ul>
        {definitions.map((definition) => (
          <li key={definition.id}>
            <Link
              to="/katalog"
              search={(before) => ({ ...before, indikator: definition.id })}
              aria-current={definition.id === chosen ? 'true' : undefined}
              resetScroll={false}
              onClick={onChoose}
            >
              {definition.shortName}
            </Link>
            {isReviewOverdue(definition, today) ? (
              <Tag data-size="sm" data-color="danger">
                {words.overdue}
              </Tag>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
