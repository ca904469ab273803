import './data-page.css';
import './mapping.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link, useBlocker } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
import type { FileReport } from '../../domain/file-report.ts';
import type { RecipeDifference } from '../../domain/recipe.ts';
import { useSnapshot } from '../../session/session-context.tsx';
import { formatBytes } from '../../text/format.ts';
import { mappingText } from '../../text/mapping-text.ts';
import { formatRecipeName, tellDifference } from '../../text/recipe-text.ts';
import type { Role } from '../../text/vocabulary.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Notice } from '../../ui/notice.tsx';
import { settle } from './mapping.model.ts';
import { MappingActs } from './mapping-acts.tsx';
import { MappingColumns } from './mapping-columns.tsx';
import { MappingEffect } from './mapping-effect.tsx';
import { MappingForm } from './mapping-form.tsx';
import { MappingRows } from './mapping-rows.tsx';
import { MappingValues } from './mapping-values.tsx';
import { OtherRoles } from './other-roles.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { useMappingDraft } from './use-mapping-draft.ts';

export interface MappingPageProps {
  readonly role: Role;
  readonly fileId: string;
  readonly onLeave: () => void;
  readonly onRole: (role: Role) => void;
}

/** Where an analyst corrects how one file is read, and sees at once what comes of it. */
export function MappingPage({ role, fileId, onLeave, onRole }: MappingPageProps): ReactNode {
  return (
    <div className="ft-data ft-mapping">
      <p>
        <Link to="/data" search={(before) => before}>
          {mappingText.back}
        </Link>
      </p>
      {role === 'analytiker' ? (
        <AnalystMapping key={fileId} fileId={fileId} onLeave={onLeave} />
      ) : (
        <OtherRoles role={role} onAnalyst={() => onRole('analytiker')} />
      )}
    </div>
  );
}

/** Holds on to the file as it was when the place was opened: a new reading takes its place before the numbers are there. */
function AnalystMapping({ fileId, onLeave }: Pick<MappingPageProps, 'fileId' | 'onLeave'>): ReactNode {
  const { files } = useSnapshot();
  const [file] = useState(() => files.find(({ id }) => id === fileId));
  return file === undefined ? <FileGone /> : <FileMapping file={file} onLeave={onLeave} />;
}

function FileGone(): ReactNode {
  return (
    <>
      <Heading level={1} data-size="sm">
        {mappingText.gone}
      </Heading>
      <Paragraph>{mappingText.goneExplanation}</Paragraph>
    </>
  );
}

interface FileMappingProps {
  readonly file: FileReport;
  readonly onLeave: () => void;
}

function FileMapping({ file, onLeave }: FileMappingProps): ReactNode {
  const draft = useMappingDraft(file);
  const done = useRef(false);
  const { choices, preview, pending, change } = draft;
  const isOpen = (): boolean => draft.changed && !done.current;
  const blocker = useBlocker({ shouldBlockFn: isOpen, enableBeforeUnload: isOpen, withResolver: true });
  return (
    <>
      <div className="ft-map-title">
        <Heading level={1} data-size="sm">
          {mappingText.heading}
        </Heading>
        <p className="ft-file-name ft-quiet">{`${file.name} · ${formatBytes(file.bytes)}`}</p>
      </div>
      {file.recipeDifference === null ? null : (
        <Difference difference={file.recipeDifference} onAdopt={(adopted) => change(adopted.choices)} />
      )}
      <MappingForm file={file} draft={draft} />
      {preview === null ? (
        <LoadingBlock label={mappingText.loading} />
      ) : (
        <>
          <MappingEffect preview={preview} pending={pending} />
          <MappingRows preview={preview} onHeadingLine={(line) => change(settle(choices, 'headingLine', line))} />
          <MappingColumns preview={preview} choices={choices} onChange={change} />
          <MappingValues preview={preview} choices={choices} onChange={change} />
        </>
      )}
      <ReadingProgress />
      <MappingActs
        file={file}
        draft={draft}
        onCancel={onLeave}
        onDone={() => {
          done.current = true;
          onLeave();
        }}
      />
      <ConfirmDialog
        open={blocker.status === 'blocked'}
        heading={mappingText.leave.heading}
        explanation={mappingText.leave.explanation}
        yes={mappingText.leave.yes}
        no={mappingText.leave.no}
        onYes={() => blocker.proceed?.()}
        onClose={() => blocker.reset?.()}
      />
    </>
  );
}

interface DifferenceProps {
  readonly difference: RecipeDifference;
  readonly onAdopt: (difference: RecipeDifference) => void;
}

function Difference({ difference, onAdopt }: DifferenceProps): ReactNode {
  const words = mappingText.recipe;
  return (
    <Notice
      tone="info"
      heading={words.changed}
      actions={
        <Button variant="secondary" onClick={() => onAdopt(difference)}>
          {words.adopt}
        </Button>
      }
    >
      <p>{words.nearest(formatRecipeName(difference.recipe))}</p>
      <ul>
        {tellDifference(difference).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="ft-quiet">{words.adoptExplanation}</p>
    </Notice>
  );
}
