import './privacy.css';
import { Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useCorrections, useRemembered, useSession } from '../../session/session-context.tsx';
import { privacyText as words } from '../../text/privacy-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { emptyStores, listStored } from './stored-items.ts';

export interface PrivacyPageProps {
  /** Frees all memory and opens the page anew, without choices in the address */
  readonly onStartAnew: () => void;
}

/** What is kept where, how to see it for oneself, and what is left for the controller to do. */
export function PrivacyPage({ onStartAnew }: PrivacyPageProps): ReactNode {
  return (
    <article className="ft-privacy">
      <div>
        <Heading level={1} data-size="sm">
          {words.heading}
        </Heading>
        <Paragraph>{words.intro}</Paragraph>
      </div>
      <WhereTable />
      <StoredNow />
      <Wipe onStartAnew={onStartAnew} />
      <section>
        <Heading level={2} data-size="xs">
          {words.check.heading}
        </Heading>
        <ol>
          {words.check.steps.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
      </section>
      <section>
        <Heading level={2} data-size="xs">
          {words.controller.heading}
        </Heading>
        <ul>
          {words.controller.items.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <Paragraph className="ft-quiet">{words.controller.note}</Paragraph>
      </section>
    </article>
  );
}

function WhereTable(): ReactNode {
  const { heading, columns, rows } = words.where;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
    <section className="ft-scroll" tabIndex={0} aria-label={heading}>
      <Heading level={2} data-size="xs">
        {heading}
      </Heading>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            {columns.map((each) => (
              <Table.HeaderCell key={each} scope="col">
                {each}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(([what, ...rest]) => (
            <Table.Row key={what}>
              <Table.HeaderCell scope="row">{what}</Table.HeaderCell>
              {rest.map((each) => (
                <Table.Cell key={each}>{each}</Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  );
}

/** Looked up in the browser itself at every visit, so that it cannot say less than there is. */
function StoredNow(): ReactNode {
  const { files } = useRemembered();
  const stored = listStored();
  const { now } = words;
  return (
    <section>
      <Heading level={2} data-size="xs">
        {now.heading}
      </Heading>
      {stored.length === 0 && files.length === 0 ? <Paragraph>{now.nothing}</Paragraph> : null}
      <ul>
        {stored.map(({ key, bytes }) => (
          <li key={key}>{now.line(now.nameOf(key), bytes)}</li>
        ))}
        {files.length === 0 ? null : <li>{now.files(files.length)}</li>}
      </ul>
    </section>
  );
}

function Wipe({ onStartAnew }: PrivacyPageProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const { corrections } = useSession();
  const { saved } = useCorrections();
  const { wipe } = words;
  /** Asked once: the browser need not ask of unsaved corrections again. */
  const empty = async (): Promise<void> => {
    corrections.markSaved();
    await emptyStores();
    onStartAnew();
  };
  return (
    <section>
      <Heading level={2} data-size="xs">
        {wipe.heading}
      </Heading>
      <Paragraph>{wipe.explanation}</Paragraph>
      <div className="ft-actions">
        <Button data-color="danger" variant="secondary" onClick={() => setAsking(true)}>
          {wipe.button}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        heading={wipe.ask}
        explanation={saved ? wipe.explanation : `${wipe.unsaved} ${wipe.explanation}`}
        yes={wipe.yes}
        no={wipe.no}
        onYes={() => void empty()}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
