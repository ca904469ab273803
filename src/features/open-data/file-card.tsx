import { Button, Card, Heading, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import type { FileReport } from '../../domain/file-report.ts';
import { formatPartName } from '../../domain/part-name.ts';
import { useSession } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { formatBytes } from '../../text/format.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { Icon } from '../../ui/icon.tsx';
import { focusNeighbour } from '../../ui/keep-focus.ts';
import { acceptedEndings } from './drop-zone.tsx';
import { FileColumns, FileKommuner } from './file-columns.tsx';
import { FileDelivery } from './file-delivery.tsx';
import { FileFacts } from './file-facts.tsx';
import { FileProblems } from './file-problems.tsx';
import { CorrectLink, FileRecipe } from './file-recipe.tsx';

const words = dataText.file;

export interface FileCardProps {
  readonly file: FileReport;
}

/** One file as it was read: what it is, what came of it, what is wrong with it, and what can be done. */
export function FileCard({ file }: FileCardProps): ReactNode {
  const headingId = useId();
  const name = formatPartName(file.name, file.part);
  const kind = file.kind === null ? words.unknownKind : vocabulary.extractKinds[file.kind];
  return (
    <Card asChild className="ft-file">
      <article aria-labelledby={headingId} data-status={file.status}>
        <header className="ft-file-head">
          <div className="ft-file-title">
            <Heading level={3} data-size="2xs" id={headingId}>
              {kind}
            </Heading>
            <FileStatus file={file} />
            <p className="ft-file-name ft-quiet">{`${name} · ${formatBytes(file.bytes)}`}</p>
          </div>
          <FileActions file={file} />
        </header>
        <FileRecipe file={file} />
        {file.status === 'accepted' ? (
          <>
            <FileFacts file={file} />
            <FileDelivery file={file} />
          </>
        ) : null}
        <FileProblems file={file} />
        {file.status === 'accepted' ? (
          <>
            <FileColumns file={file} />
            <FileKommuner file={file} />
          </>
        ) : null}
      </article>
    </Card>
  );
}

function FileStatus({ file }: FileCardProps): ReactNode {
  if (file.status === 'refused') return <Tag data-color="danger">{words.statuses.refused}</Tag>;
  return file.rowsRejected > 0 ? (
    <Tag data-color="warning">{words.statuses.partly}</Tag>
  ) : (
    <Tag data-color="success">{words.statuses.accepted}</Tag>
  );
}

function FileActions({ file }: FileCardProps): ReactNode {
  const session = useSession();
  return (
    <div className="ft-file-actions" data-color="neutral">
      <CorrectLink file={file} />
      <FilePicker
        variant="tertiary"
        icon="swap"
        accept={acceptedEndings}
        multiple={false}
        label={words.replaceLabel(formatPartName(file.name, file.part))}
        onFiles={([chosen], [handle]) => {
          if (chosen !== undefined) void session.replaceFile(file.id, chosen, handle);
        }}
      >
        {words.replace}
      </FilePicker>
      <Button
        variant="tertiary"
        aria-label={words.removeLabel(formatPartName(file.name, file.part))}
        onClick={({ currentTarget }) => {
          focusNeighbour(currentTarget);
          void session.removeFile(file.id);
        }}
      >
        <Icon name="trash" />
        {words.remove}
      </Button>
    </div>
  );
}
