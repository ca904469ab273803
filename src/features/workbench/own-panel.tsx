import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { OwnIndicator } from '../../domain/own-indicator.ts';
import type { SqlRelation } from '../../domain/workbench.ts';
import { readOwn } from '../../indicators/own/own-file.ts';
import { useOwnIndicators, useSession, useSnapshot } from '../../session/session-context.tsx';
import { tellFieldFault } from '../../text/own-text.ts';
import { ownListText, ownFormText as words, workbenchText } from '../../text/workbench-text.ts';
import { saveBlob } from '../../ui/save-blob.ts';
import { finishDraft } from './own-draft.ts';
import { OwnFields } from './own-fields.tsx';
import { FaultLines, markOfFault, TrialOutcome } from './own-trial.tsx';
import { RelationList } from './relation-list.tsx';
import { SqlEditor } from './sql-editor.tsx';
import { useLiveFault } from './use-live-fault.ts';
import { useTrial } from './use-trial.ts';
import { drafts } from './workbench-drafts.ts';

export interface OwnPanelProps {
  /** An id, or `ny` */
  readonly id: string;
  readonly relations: readonly SqlRelation[] | null;
  /** What a new one begins with */
  readonly empty: OwnIndicator;
  readonly onBack: () => void;
  readonly onOpen: (id: string) => void;
}

/** Where an own indicator is written: its SQL, its words, a trial, and putting it in force. */
export function OwnPanel(props: OwnPanelProps): ReactNode {
  const { id, empty, onBack } = props;
  const { indicators } = useOwnIndicators();
  const known = indicators.find((indicator) => indicator.id === id);
  const begun = drafts.own.get(id) ?? known ?? (id === 'ny' ? empty : null);
  if (begun === null)
    return (
      <div className="ft-workbench">
        <Paragraph>{words.missing}</Paragraph>
        <div className="ft-actions">
          <Button variant="secondary" onClick={onBack}>
            {words.back}
          </Button>
        </div>
      </div>
    );
  return <OwnForm {...props} begun={begun} name={known?.name ?? null} />;
}

interface OwnFormProps extends OwnPanelProps {
  readonly begun: OwnIndicator;
  /** Null for one that is not kept yet */
  readonly name: string | null;
}

function OwnForm({ id, relations, onBack, onOpen, begun, name }: OwnFormProps): ReactNode {
  const session = useSession();
  const { indicators } = useOwnIndicators();
  const [draft, setDraft] = useState(begun);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const panel = useRef<HTMLDivElement>(null);
  const [keeping, setKeeping] = useState(false);
  const trial = useTrial();
  const live = useLiveFault(draft.sql, trial.running);
  const mark = useMemo(() => markOfFault(trial.whole?.fault ?? null), [trial.whole]);
  const insert = useRef<(word: string) => void>(() => undefined);
  const write = (part: Partial<OwnIndicator>): void => {
    const next = { ...draft, ...part };
    setFaults((before) => new Map([...before].filter(([field]) => !(field in part))));
    drafts.own.set(id, next);
    setDraft(next);
  };
  const test = (sql: string): void => trial.begin({ ...draft, sql });
  const keep = async (): Promise<void> => {
    const read = readOwn(finishDraft(draft, indicators, id === 'ny'));
    setFaults(new Map(read.faults.map((fault) => [fault.field, tellFieldFault(fault)])));
    const [indicator] = read.indicators;
    if (indicator === undefined) {
      requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    setKeeping(true);
    await session.ownIndicators.keep(indicator);
    drafts.own.delete(id);
    setKeeping(false);
    onOpen(indicator.id);
  };
  return (
    <div className="ft-workbench" ref={panel}>
      <header className="ft-page-head">
        <div>
          <Heading level={1} data-size="sm">
            {words.heading(name)}
          </Heading>
          <Paragraph>{words.lead}</Paragraph>
        </div>
        <Button variant="tertiary" onClick={onBack}>
          {words.back}
        </Button>
      </header>
      {name === null ? null : <Standing id={id} />}
      <div className="ft-workbench-body">
        <div className="ft-workbench-main">
          <SqlEditor
            label={words.sql}
            value={draft.sql}
            relations={relations ?? []}
            mark={mark}
            live={live}
            keys={`${words.tryKeys} ${workbenchText.editorKeys}`}
            onChange={(sql) => write({ sql })}
            onRun={test}
            onReady={(put) => {
              insert.current = put;
            }}
          />
          <p className="ft-notes">{words.sqlHelp}</p>
          <div className="ft-actions">
            <Button variant="secondary" onClick={() => test(draft.sql)}>
              {words.try}
            </Button>
            {trial.running ? (
              <Button variant="tertiary" onClick={trial.stop}>
                {workbenchText.stop}
              </Button>
            ) : null}
          </div>
          <TrialOutcome trial={trial} />
          <OwnFields draft={draft} faults={faults} onChange={write} />
          {faults.size === 0 ? null : (
            <Alert data-color="danger" role="alert">
              <Paragraph>{words.incomplete}</Paragraph>
              <ul>
                {[...faults.values()].map((fault) => (
                  <li key={fault}>{fault}</li>
                ))}
              </ul>
            </Alert>
          )}
          <div className="ft-actions">
            <Button onClick={() => void keep()} disabled={keeping}>
              {keeping ? words.keeping : words.keep}
            </Button>
          </div>
        </div>
        <RelationList relations={relations} onInsert={(word) => insert.current(word)} />
      </div>
    </div>
  );
}

/** How an indicator in force stands, and the ways on from here. */
function Standing({ id }: { readonly id: string }): ReactNode {
  const session = useSession();
  const { own, fingerprint, status } = useSnapshot();
  const entry = own.find(({ indicator }) => indicator.id === id);
  if (entry === undefined || status === 'computing') return null;
  const { indicator, fault } = entry;
  const save = async (): Promise<void> => {
    const text = await session.ownIndicators.save([indicator]);
    saveBlob(new Blob([text], { type: 'application/json' }), `${ownListText.fileName}-${id}.json`);
  };
  return (
    <Alert data-color={fault === null ? 'success' : 'danger'} role="status">
      {fault === null ? <Paragraph>{words.kept}</Paragraph> : <FaultLines heading={words.keptBroken} fault={fault} />}
      <div className="ft-actions">
        {fault === null && fingerprint !== null ? (
          <>
            <Link to="/indikator/$indicator" params={{ indicator: id }} search={({ egen: _, ...before }) => before}>
              {words.toNumbers}
            </Link>
            <Link to="/oversikt" search={({ egen: _, ...before }) => before}>
              {words.toOverview}
            </Link>
          </>
        ) : null}
        <Button variant="secondary" data-size="sm" onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </Alert>
  );
}
