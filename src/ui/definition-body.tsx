import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { formatDate } from '../text/format.ts';
import { definitionText } from '../text/indicator-text.ts';

export interface DefinitionBodyProps {
  readonly definition: IndicatorDefinition;
}

const words = definitionText;

function Terms({ definition }: DefinitionBodyProps): ReactNode {
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

function Accountability({ definition }: DefinitionBodyProps): ReactNode {
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

/** Everything a definition says, in reading order, without its name. */
export function DefinitionBody({ definition }: DefinitionBodyProps): ReactNode {
  return (
    <>
      <Terms definition={definition} />
      {definition.profiles.length > 1 ? (
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
    </>
  );
}
