import { Button, Heading, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import type { IndicatorDefinition } from '../../domain/indicator-definition.ts';
import { daysToReview } from '../../domain/review.ts';
import { useDefinitions } from '../../session/session-context.tsx';
import { catalogueText as words } from '../../text/catalogue-text.ts';
import { ownListText } from '../../text/workbench-text.ts';
import { DefinitionBody } from '../../ui/definition-body.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keepEveryPlace } from './every-place.ts';
import { OwnEntryView } from './own-entry-view.tsx';
import { SqlView } from './sql-view.tsx';

/** As in catalogue.css: from here the list stands beside the definition. */
const beside = '(min-width: 64rem)';

export interface CatalogueEntryProps {
  readonly definition: IndicatorDefinition;
  readonly today: string;
  /** The reader chose it from the list: where the list stands above it, it is brought into view */
  readonly reveal: boolean;
  readonly analyst: boolean;
}

/** One definition whole: what it says, its profiles side by side, and the SQL that counts. */
export function CatalogueEntry({ definition, today, reveal, analyst }: CatalogueEntryProps): ReactNode {
  const entry = useRef<HTMLElement>(null);
  useEffect(() => {
    if (reveal && !window.matchMedia(beside).matches) entry.current?.scrollIntoView();
  }, [reveal]);
  const days = daysToReview(definition, today);
  const own = useDefinitions().own.find(({ indicator }) => indicator.id === definition.id);
  return (
    <article ref={entry} className="ft-catalogue-entry">
      <div className="ft-page-head">
        <Heading level={2} data-size="xs">
          {definition.name}
        </Heading>
        <div className="ft-actions">
          {definition.unconfirmed.length === 0 ? null : (
            <Tag data-size="sm" data-color="warning">
              {words.unconfirmed}
            </Tag>
          )}
          <Button asChild variant="secondary" data-size="sm">
            <Link to="/indikator/$indicator" params={{ indicator: definition.id }} search={keepEveryPlace}>
              {words.toNumbers}
            </Link>
          </Button>
        </div>
      </div>
      {own === undefined ? null : <OwnEntryView entry={own} analyst={analyst} />}
      {days < 0 ? (
        <Notice tone="warning" heading={words.overdue}>
          <Paragraph>{words.overdueSince(definition.reviewBy, -days)}</Paragraph>
        </Notice>
      ) : null}
      {definition.profiles.length > 1 ? <Profiles definition={definition} /> : null}
      <DefinitionBody definition={definition} profilesTold />
      <Paragraph className="ft-quiet">
        {words.method(own === undefined ? `docs/methods/${definition.id}.md` : ownListText.methodPath)}
      </Paragraph>
      <SqlView indicator={definition.id} own={own?.indicator ?? null} />
    </article>
  );
}

function Profiles({ definition }: Pick<CatalogueEntryProps, 'definition'>): ReactNode {
  const { profiles } = words;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {profiles.heading}
      </Heading>
      <Paragraph className="ft-quiet">{profiles.explanation}</Paragraph>
      <div className="ft-scroll">
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{profiles.name}</Table.HeaderCell>
              <Table.HeaderCell>{profiles.description}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {definition.profiles.map(({ id, name, description }) => (
              <Table.Row key={id}>
                <Table.HeaderCell scope="row">
                  {name}
                  {id === '-' ? null : <code className="ft-profile-id">{id}</code>}
                </Table.HeaderCell>
                <Table.Cell>{description}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  );
}
