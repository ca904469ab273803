import { Button, Dialog, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useRef } from 'react';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { formatDate } from '../text/format.ts';
import { definitionText, indicatorText } from '../text/indicator-text.ts';

export interface DefinitionDialogProps {
  readonly definition: IndicatorDefinition;
}

const words = definitionText;

function Terms({ definition }: DefinitionDialogProps): ReactNode {
  const terms = [
    [words.question, definition.question],
    [words.numerator, definition.numerator],
    [words.denominator, definition.denominator],
    [words.unit, definition.unit],
    [words.direction, words.directions[definition.direction]],
  ];
  return (
    <dl className="ft-terms">
      {terms.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Points({ heading, points }: { heading: string; points: readonly string[] }): ReactNode {
  if (points.length === 0) return null;
  return (
    <section>
      <Heading level={3} data-size="2xs">
        {heading}
      </Heading>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

function Accountability({ definition }: DefinitionDialogProps): ReactNode {
  return (
    <dl className="ft-terms">
      <div>
        <dt>{words.owner}</dt>
        <dd>{definition.owner}</dd>
      </div>
      <div>
        <dt>{words.checker}</dt>
        <dd>{definition.checker}</dd>
      </div>
      <div>
        <dt>{words.reviewBy}</dt>
        <dd>{formatDate(definition.reviewBy)}</dd>
      </div>
    </dl>
  );
}

/** The definition of an indicator, one press away from its numbers: a button and the panel it opens. */
export function DefinitionDialog({ definition }: DefinitionDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const several = definition.profiles.length > 1;
  return (
    <>
      <Button variant="secondary" data-size="sm" onClick={() => dialog.current?.showModal()}>
        {indicatorText.definition}
        {definition.unconfirmed.length === 0 ? null : (
          <Tag data-size="sm" data-color="warning">
            {indicatorText.unconfirmedBadge}
          </Tag>
        )}
      </Button>
      <Dialog ref={dialog} className="ft-definition" closedby="any" closeButton={words.close}>
        <Heading level={2} data-size="xs">
          {words.heading(definition.name)}
        </Heading>
        <Terms definition={definition} />
        {several ? (
          <Points
            heading={words.profiles}
            points={definition.profiles.map(({ name, description }) => `${name}: ${description}`)}
          />
        ) : null}
        <Points heading={words.includes} points={definition.includes} />
        <Points heading={words.excludes} points={definition.excludes} />
        <Points heading={words.caveats} points={definition.caveats} />
        <Points heading={words.unconfirmed} points={definition.unconfirmed} />
        <Points heading={words.references} points={definition.references} />
        <Accountability definition={definition} />
        <Paragraph data-size="sm">{definition.id}</Paragraph>
      </Dialog>
    </>
  );
}
