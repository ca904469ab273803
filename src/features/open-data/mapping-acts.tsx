import { Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { FileReport } from '../../domain/file-report.ts';
import { noChoices } from '../../domain/reading-choices.ts';
import { useSession, useSnapshot } from '../../session/session-context.tsx';
import { mappingText } from '../../text/mapping-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { FileProblems } from './file-problems.tsx';
import { isSameChoice } from './mapping.model.ts';
import type { MappingDraft } from './use-mapping-draft.ts';

const words = mappingText.act;

export interface MappingActsProps {
  readonly file: FileReport;
  readonly draft: MappingDraft;
  /** The file is read as chosen */
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Reads the file as chosen, remembers the way, or lets it be. */
export function MappingActs({ file, draft, onDone, onCancel }: MappingActsProps): ReactNode {
  const session = useSession();
  const { status } = useSnapshot();
  const [remember, setRemember] = useState(true);
  const [refused, setRefused] = useState<FileReport | null>(null);
  const { choices, preview, pending, changed, canUndo } = draft;
  const usable = !pending && preview?.report.status === 'accepted';
  const memorable = preview?.memorable ?? true;
  const busy = status !== 'idle';

  const read = async (): Promise<void> => {
    if (!usable || busy) return;
    setRefused(null);
    const same = !changed && file.status === 'accepted';
    const report = same ? file : await session.rereadFile(file.id, choices);
    if (report === null) return;
    if (report.status === 'refused') {
      setRefused(report);
      return;
    }
    if (remember && memorable) await session.rememberReading(report.id);
    onDone();
  };

  return (
    <section className="ft-map-acts">
      {refused === null ? null : (
        <div role="alert">
          <Notice tone="danger" heading={words.refused}>
            <p>{words.refusedKeeps}</p>
            <FileProblems file={refused} />
          </Notice>
        </div>
      )}
      <Checkbox
        label={words.remember}
        description={memorable ? words.rememberExplanation : words.cannotRemember}
        checked={remember && memorable}
        disabled={!memorable}
        onChange={(event) => setRemember(event.target.checked)}
      />
      <div className="ft-actions">
        <Button aria-disabled={!usable || busy} loading={busy} onClick={() => void read()}>
          {busy ? words.reading : words.read}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {words.cancel}
        </Button>
        {canUndo ? (
          <Button variant="tertiary" onClick={draft.undo}>
            {words.undo}
          </Button>
        ) : null}
        {isSameChoice(choices, noChoices) ? null : (
          <Button variant="tertiary" onClick={() => draft.change(noChoices)}>
            {words.reset}
          </Button>
        )}
      </div>
      {!pending && preview !== null && !usable ? <Paragraph className="ft-notes">{words.notYet}</Paragraph> : null}
    </section>
  );
}
