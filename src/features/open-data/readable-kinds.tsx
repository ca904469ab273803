import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { extractKindIds } from '../../domain/extract-kind.ts';
import { dataText } from '../../text/data-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';

const words = dataText.kinds;

/** Every kind of extract, and what one row of it is: the first thing a newcomer needs to know. */
export function ReadableKinds(): ReactNode {
  return (
    <section className="ft-block">
      <Heading level={2} data-size="2xs">
        {words.heading}
      </Heading>
      <p className="ft-quiet">{words.explanation}</p>
      <dl className="ft-kinds">
        {extractKindIds.map((kind) => (
          <div key={kind}>
            <dt>{vocabulary.extractKinds[kind]}</dt>
            <dd>{words.rowOf[kind]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
