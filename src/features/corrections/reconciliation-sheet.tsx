import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { lowerFirst } from '../../text/format.ts';
import { layoutText } from '../../text/layout-text.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';
import type { ReconciliationCase } from './reconciliation-cases.model.ts';
import { CaseTable } from './reconciliation-cases.tsx';
import { listStatementFacts, type StatementFacts } from './reconciliation-facts.ts';

const words = reconciliationText.sheet;

export interface ReconciliationSheetProps {
  readonly facts: StatementFacts;
  readonly cases: readonly ReconciliationCase[];
  /** The table, as it stands on the page */
  readonly children: ReactNode;
}

/** The reconciliation as paper: what it is made of, the table, and room for two signatures. Shown in print alone. */
export function ReconciliationSheet({ facts, cases, children }: ReconciliationSheetProps): ReactNode {
  return (
    <article className="ft-sheet">
      <Heading level={2} data-size="md">
        {words.title(lowerFirst(facts.measureName))}
      </Heading>
      <Paragraph>
        <strong>{words.notForSharing}</strong>
        {facts.synthetic ? ` ${layoutText.synthetic}.` : null}
      </Paragraph>
      <dl className="ft-sheet-facts">
        {listStatementFacts(facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
      <Paragraph className="ft-notes">{reconciliationText.signNote}</Paragraph>
      {cases.length === 0 ? null : (
        <section>
          <h3>{words.cases}</h3>
          <CaseTable cases={cases} />
        </section>
      )}
      <section className="ft-sheet-inputs">
        <h3>{words.inputs}</h3>
        <ul>
          {facts.inputs.map((input) => (
            <li key={input}>{input}</li>
          ))}
        </ul>
      </section>
      <section className="ft-signatures" aria-label={words.signatures}>
        <Signature party={words.hospital} />
        <Signature party={words.kommune} />
      </section>
    </article>
  );
}

function Signature({ party }: { readonly party: string }): ReactNode {
  return (
    <div>
      <h3>{party}</h3>
      {[words.name, words.role, words.dated, words.signature].map((line) => (
        <p key={line}>
          <span>{line}</span>
        </p>
      ))}
    </div>
  );
}
