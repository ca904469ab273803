import { Button, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { FileReport } from '../../domain/file-report.ts';
import type { QualityReport } from '../../domain/quality-finding.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useSession, useSnapshot } from '../../session/session-context.tsx';
import { qualityText } from '../../text/quality-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { FindingCard } from './finding-card.tsx';
import { describeFindings, findingsOfFile } from './finding-list.model.ts';
import { ListDownload } from './list-download.tsx';

const words = qualityText.findings;
const route = getRouteApi('/kvalitet');

/** What the files tell when they are held together; says so where that is not asked yet. */
export function FindingTab(): ReactNode {
  const { files, quality } = useSnapshot();
  return quality === null ? <NotJudged /> : <Findings files={files} quality={quality} />;
}

function NotJudged(): ReactNode {
  const session = useSession();
  const { status, files } = useSnapshot();
  if (files.every((file) => file.status === 'refused')) return <Paragraph>{words.noFiles}</Paragraph>;
  if (status !== 'idle') return <LoadingBlock label={words.judging} />;
  return (
    <div className="ft-actions">
      <Paragraph>{words.notJudged}</Paragraph>
      <Button variant="secondary" onClick={() => void session.judge()}>
        {words.judge}
      </Button>
    </div>
  );
}

interface FindingsProps {
  readonly files: readonly FileReport[];
  readonly quality: QualityReport;
}

function Findings({ files, quality }: FindingsProps): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const entries = useMemo(() => describeFindings(quality.findings, files, geography), [quality, files]);
  const file = files.find(({ id }) => id === search.fil) ?? null;
  const shown = findingsOfFile(entries, file);
  const choose = (id: string): void => {
    const fil = id === '' ? undefined : id;
    void navigate({ search: (before) => ({ ...before, fil }), replace: true, resetScroll: false });
  };
  const choices = files
    .filter(({ status }) => status === 'accepted')
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <div className="ft-filters ft-finding-filters">
        <FieldSelect
          label={qualityText.problems.file}
          value={file?.id ?? ''}
          choices={[{ value: '', label: qualityText.problems.allFiles }, ...choices]}
          onChoose={choose}
        />
      </div>
      <div className="ft-finding-bar">
        <p className="ft-quiet" role="status">
          {words.summary(shown.length, quality.asked.length)}
        </p>
        {shown.length === 0 ? null : <ListDownload part="findings" fileId={file?.id ?? null} />}
      </div>
      {shown.length === 0 ? null : (
        <ul className="ft-findings">
          {shown.map((entry) => {
            const { check, kind, fileId, otherFileId, column } = entry.finding;
            return (
              <li key={`${check} ${kind} ${fileId} ${otherFileId} ${column}`}>
                <FindingCard entry={entry} />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
