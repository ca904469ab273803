import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { formatCorrections } from '../../domain/correction-file.ts';
import type { FileReport } from '../../domain/file-report.ts';
import { useCorrections, useSession, useSnapshot } from '../../session/session-context.tsx';
import { correctionsText } from '../../text/corrections-text.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveBlob } from '../../ui/save-blob.ts';

const { act: words, state: told } = correctionsText;

export interface CorrectionBarProps {
  /** How many corrections keep the list from being used */
  readonly hindered: number;
  readonly onAdd: () => void;
  readonly onMerge: (file: File) => void;
}

function useApply(): { readonly refused: FileReport | null; readonly apply: () => Promise<void> } {
  const { corrections } = useSession();
  const [refused, setRefused] = useState<FileReport | null>(null);
  const apply = async (): Promise<void> => {
    setRefused(null);
    setRefused(await corrections.apply());
  };
  return { refused, apply };
}

/** What can be done with the list as a whole, and whether the numbers and a file are made of it. */
export function CorrectionBar({ hindered, onAdd, onMerge }: CorrectionBarProps): ReactNode {
  const { corrections } = useSession();
  const { list, inUse } = useCorrections();
  const { status, cut } = useSnapshot();
  const { refused, apply } = useApply();
  const busy = status !== 'idle';
  const usable = !inUse && hindered === 0 && cut !== null;

  const save = (): void => {
    saveBlob(new Blob([formatCorrections(list)], { type: 'text/csv;charset=utf-8' }), words.fileName);
    corrections.markSaved();
  };

  return (
    <section className="ft-correction-bar">
      <div className="ft-actions">
        <Button onClick={onAdd}>{words.add}</Button>
        <Button
          variant={usable ? 'primary' : 'secondary'}
          aria-disabled={!usable || busy}
          loading={busy}
          onClick={() => (usable && !busy ? void apply() : undefined)}
        >
          {busy ? words.applying : words.apply}
        </Button>
        <Steps />
        <FilePicker
          icon="upload"
          variant="secondary"
          accept=".csv,.txt,.xlsx,.zip"
          multiple={false}
          onFiles={([file]) => file && onMerge(file)}
        >
          {words.merge}
        </FilePicker>
        <Button
          variant="secondary"
          aria-disabled={list.length === 0}
          onClick={() => (list.length > 0 ? save() : undefined)}
        >
          {words.save}
        </Button>
      </div>
      <State hindered={hindered} />
      {refused === null ? null : (
        <div role="alert">
          <Notice tone="danger" heading={told.refused}>
            <ul>
              {refused.problems.map(({ check, column, examples }) => (
                <li
                  key={`${check} ${column ?? ''}`}
                >{`${examples[0]?.expected ?? check} ${examples[0]?.action ?? ''}`}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
    </section>
  );
}

function Steps(): ReactNode {
  const { corrections } = useSession();
  const { undoes, redoes } = useCorrections();
  const nameOf = (act: string, step: keyof typeof words.steps | null): string =>
    step === null ? act : words.undoStep(act, words.steps[step]);
  return (
    <>
      <Button
        variant="tertiary"
        aria-disabled={undoes === null}
        title={nameOf(words.undo, undoes)}
        onClick={() => corrections.undo()}
      >
        {words.undo}
      </Button>
      <Button
        variant="tertiary"
        aria-disabled={redoes === null}
        title={nameOf(words.redo, redoes)}
        onClick={() => corrections.redo()}
      >
        {words.redo}
      </Button>
    </>
  );
}

/** Rows of dropped files that are not part of the list, and go out of sight when it takes the place of their files. */
function countRejected(files: readonly FileReport[]): number {
  const own = files.filter(({ kind, status }) => kind === 'rettelse' && status === 'accepted');
  return own.reduce((sum, { rowsRejected }) => sum + rowsRejected, 0);
}

/** Where the list stands between the numbers and the disk. */
function State({ hindered }: { readonly hindered: number }): ReactNode {
  const { list, inUse, saved } = useCorrections();
  const { cut, files } = useSnapshot();
  const rejected = countRejected(files);
  const inUseWords = inUse ? told.inUse : told.notInUse;
  return (
    <div role="status" className="ft-correction-state">
      {cut === null ? <Paragraph>{told.noData}</Paragraph> : null}
      {cut !== null && (list.length > 0 || !inUse) ? (
        <Paragraph data-told={!inUse}>
          {inUse ? null : <Icon name="warning" />}
          {inUseWords}
        </Paragraph>
      ) : null}
      {hindered > 0 ? (
        <Paragraph data-told="true">
          <Icon name="warning" />
          {told.hindered(hindered)}
        </Paragraph>
      ) : null}
      {rejected === 0 ? null : (
        <Paragraph data-told="true">
          <Icon name="warning" />
          {told.rejected(rejected)}
        </Paragraph>
      )}
      {saved ? null : (
        <Paragraph data-told="true">
          <Icon name="warning" />
          {told.unsaved}
        </Paragraph>
      )}
    </div>
  );
}
