import { Alert, Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { LockComparison, PeriodLock } from '../../domain/period-lock.ts';
import { formatLockPieces } from '../../indicators/lock/lock-file.ts';
import { packLock, unpackLock } from '../../session/lock-bytes.ts';
import { useSession } from '../../session/session-context.tsx';
import { useLock, useLockComparison, useLockToSave } from '../../session/use-lock.ts';
import { formatDate, formatNumber } from '../../text/format.ts';
import { lockText as words } from '../../text/lock-text.ts';
import { kindWords } from '../../text/source-words.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { buildDifferencesCsv } from './lock-csv.ts';
import { LockDifferences } from './lock-differences.tsx';

const mostShown = 200;

/** What locked periods were made of, to be kept as a file, and whether an earlier lock still holds. */
export function LockTab(): ReactNode {
  return (
    <div className="ft-locks">
      <section>
        <Heading level={2} data-size="2xs">
          {words.heading}
        </Heading>
        <Paragraph className="ft-quiet">{words.lead}</Paragraph>
        <SaveLock />
      </section>
      <section>
        <Heading level={2} data-size="2xs">
          {words.compare}
        </Heading>
        <Paragraph className="ft-quiet">{words.compareLead}</Paragraph>
        <OpenLock />
      </section>
    </div>
  );
}

function SaveLock(): ReactNode {
  const lock = useLockToSave();
  const [saving, setSaving] = useState(false);
  if (lock === null) return <LoadingBlock label={words.making} />;
  const save = async (): Promise<void> => {
    setSaving(true);
    const { content, ending } = await packLock(formatLockPieces(lock));
    saveBlob(content, words.fileName(lock.lockedOn, ending));
    setSaving(false);
  };
  return (
    <>
      <Paragraph>{lock.numbers.length === 0 ? words.none : words.count(lock.numbers.length)}</Paragraph>
      {lock.numbers.length === 0 ? null : (
        <div className="ft-actions">
          <Button variant="secondary" onClick={() => void save()} disabled={saving}>
            {saving ? words.saving : words.save}
          </Button>
        </div>
      )}
      <details>
        <summary>{words.madeOf}</summary>
        <MadeOf lock={lock} />
      </details>
    </>
  );
}

/** Versions, cut and files of a lock. */
function MadeOf({ lock }: { readonly lock: PeriodLock }): ReactNode {
  const facts = [
    [words.facts.app, lock.app],
    [words.facts.rules, lock.rules],
    [words.facts.cut, formatDate(lock.cut)],
  ];
  return (
    <>
      <dl className="ft-terms">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="ft-scroll">
        <Table data-size="sm">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{words.inputs.kind}</Table.HeaderCell>
              <Table.HeaderCell scope="col" className="ft-number">
                {words.inputs.rows}
              </Table.HeaderCell>
              <Table.HeaderCell scope="col">{words.inputs.hash}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {lock.inputs.map(({ kind, key, rows }) => (
              <Table.Row key={key}>
                <Table.HeaderCell scope="row">{kindWords([kind])}</Table.HeaderCell>
                <Table.Cell className="ft-number">{formatNumber(rows)}</Table.Cell>
                <Table.Cell>
                  <code>{key.slice(0, 64)}</code>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </>
  );
}

function OpenLock(): ReactNode {
  const { locks } = useSession();
  const { lock, name, broken } = useLock();
  const comparison = useLockComparison();
  const open = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    const text = await unpackLock(file);
    if (text === null || !(await locks.load(file.name, text))) locks.refuse(file.name);
  };
  return (
    <>
      <div className="ft-actions">
        <FilePicker
          icon="upload"
          variant="secondary"
          accept=".json,.gz"
          multiple={false}
          onFiles={(files) => void open(files)}
        >
          {words.open}
        </FilePicker>
        {lock === null ? null : (
          <Button variant="tertiary" onClick={() => locks.forget()}>
            {words.forget}
          </Button>
        )}
      </div>
      {broken ? <Alert data-color="danger">{words.broken(name)}</Alert> : null}
      {lock === null ? null : <Paragraph>{words.opened(name, lock.lockedOn)}</Paragraph>}
      {lock !== null && comparison === null ? <LoadingBlock label={words.comparing} /> : null}
      {comparison === null ? null : <Compared comparison={comparison} day={lock?.lockedOn ?? ''} />}
    </>
  );
}

function Compared({ comparison, day }: { readonly comparison: LockComparison; readonly day: string }): ReactNode {
  const { same, hidden, differences } = comparison;
  const causes = [...new Set(differences.flatMap((one) => one.causes))];
  const save = (): void => saveBlob(buildDifferencesCsv(differences), words.differencesFile(day));
  return (
    <>
      <Alert data-color={differences.length === 0 ? 'success' : 'warning'} aria-live="polite">
        <Paragraph>{differences.length === 0 ? words.allSame(same) : words.some(differences.length, same)}</Paragraph>
        {differences.length === 0 ? null : <Paragraph>{words.because(causes)}</Paragraph>}
        {hidden === 0 ? null : <Paragraph>{words.hidden(hidden)}</Paragraph>}
      </Alert>
      {differences.length === 0 ? null : (
        <>
          <div className="ft-actions">
            <Button variant="secondary" onClick={save}>
              {words.saveDifferences}
            </Button>
          </div>
          <LockDifferences differences={differences.slice(0, mostShown)} />
          {differences.length > mostShown ? (
            <Paragraph className="ft-notes">{words.more(mostShown, differences.length)}</Paragraph>
          ) : null}
        </>
      )}
    </>
  );
}
