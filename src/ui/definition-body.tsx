import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../domain/indicator-definition.ts';
import { capitalise, formatDate, formatList, lowerFirst } from '../text/format.ts';
import { definitionText } from '../text/indicator-text.ts';
import { sourceWords } from '../text/source-words.ts';
import { vocabulary } from '../text/vocabulary.ts';
import { PointList } from './point-list.tsx';

export interface DefinitionBodyProps {
  readonly definition: IndicatorDefinition;
  /** The profiles stand beside each other elsewhere on the page */
  readonly profilesTold?: boolean;
}

const words = definitionText;

function Terms({ definition }: Pick<DefinitionBodyProps, 'definition'>): ReactNode {
  const terms = [
    [words.question, definition.question],
    [words.numerator, definition.numerator],
    [words.denominator, definition.denominator],
    [words.unit, definition.unit],
    [words.direction, words.directions[definition.direction]],
    [words.sources, capitalise(sourceWords(definition.sources))],
    [
      words.periodTypes,
      capitalise(formatList(definition.periodTypes.map((type) => lowerFirst(vocabulary.periodTypes[type])))),
    ],
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

function Accountability({ definition }: Pick<DefinitionBodyProps, 'definition'>): ReactNode {
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
        <dt>{words.reviewedOn}</dt>
        <dd>{definition.reviewedOn === undefined ? words.neverReviewed : formatDate(definition.reviewedOn)}</dd>
      </div>
      <div>
        <dt>{words.reviewBy}</dt>
        <dd>{formatDate(definition.reviewBy)}</dd>
      </div>
    </dl>
  );
}

/** Everything a definition says, in reading order, without its name. */
export function DefinitionBody({ definition, profilesTold = false }: DefinitionBodyProps): ReactNode {
  return (
    <>
      <Terms definition={definition} />
      {definition.profiles.length > 1 && !profilesTold ? (
        <PointList
          heading={words.profiles}
          points={definition.profiles.map(({ name, description }) => `${name}: ${description}`)}
        />
      ) : null}
      <PointList heading={words.includes} points={definition.includes} />
      <PointList heading={words.excludes} points={definition.excludes} />
      <PointList heading={words.caveats} points={definition.caveats} />
      <PointList heading={words.unconfirmed} points={definition.unconfirmed} />
      <PointList heading={words.references} points={definition.references} />
      <Accountability definition={definition} />
      <Paragraph data-size="sm">{definition.id}</Paragraph>
    </>
  );
}
