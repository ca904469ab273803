import './data-page.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect } from 'react';

import { disagreeingCuts } from '../../domain/delivery.ts';
import { formatPartName } from '../../domain/part-name.ts';

import { useSession, useSnapshot } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { deliveryText } from '../../text/delivery-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { CutForm } from './cut-form.tsx';
import { DeliveryNotice } from './delivery-notice.tsx';
import { DropZone } from './drop-zone.tsx';
import { FilesRead } from './files-read.tsx';
import { LockLoaded } from './lock-loaded.tsx';
import { OwnLoaded } from './own-loaded.tsx';
import { ReadableKinds } from './readable-kinds.tsx';
import { ReadinessList } from './readiness-list.tsx';
import { ReadingNotices } from './reading-notices.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { RecipeList } from './recipe-list.tsx';
import { RememberedList } from './remembered-list.tsx';
import { RememberedNotices } from './remembered-notices.tsx';

export interface DataPageProps {
  /** First day with activity in the files; a cut before it would leave nothing */
  readonly firstDay: string | null;
  readonly onDemo: () => void;
  /** Undefined goes back to the proposed cut */
  readonly onCut: (cut: string | undefined) => void;
}

/** The place where files are read and judged. The engine is started here, while the reader looks for the files. */
export function DataPage(props: DataPageProps): ReactNode {
  return (
    <div className="ft-data">
      <Heading level={1} data-size="sm">
        {dataText.heading}
      </Heading>
      <AnalystData {...props} />
    </div>
  );
}

function AnalystData({ firstDay, onDemo, onCut }: DataPageProps): ReactNode {
  const session = useSession();
  const { files, status } = useSnapshot();
  useEffect(() => session.warmUp(), [session]);
  const compact = files.length > 0;
  return (
    <>
      <RemovedNotice />
      <OwnLoaded />
      <LockLoaded />
      <ReadingNotices />
      <RememberedNotices />
      <DeliveryNotice />
      <div className="ft-data-columns">
        <div className="ft-data-main">
          <DropZone compact={compact || status !== 'idle'} onDemo={onDemo} />
          <ReadingProgress />
          {compact ? <FilesRead /> : <RememberedList />}
        </div>
        <aside className="ft-data-aside">
          {compact ? <DataAside firstDay={firstDay} onCut={onCut} /> : <ReadableKinds />}
          {compact ? <RememberedList /> : null}
          <RecipeList />
        </aside>
      </div>
    </>
  );
}

function RemovedNotice(): ReactNode {
  const session = useSession();
  const { removed } = useSnapshot();
  if (removed === null) return null;
  return (
    <div role="status">
      <Notice
        tone="info"
        heading={dataText.file.removed(formatPartName(removed.name, removed.part))}
        actions={
          <Button variant="secondary" onClick={() => void session.restoreFile()}>
            {dataText.file.undo}
          </Button>
        }
      />
    </div>
  );
}

function DataAside({ firstDay, onCut }: Pick<DataPageProps, 'firstDay' | 'onCut'>): ReactNode {
  const { files, cut, proposedCut, deliveries } = useSnapshot();
  const cuts = disagreeingCuts(deliveries, files);
  return (
    <>
      {cut === null || proposedCut === null ? null : (
        <section className="ft-block">
          <Heading level={2} data-size="2xs">
            {dataText.cut.heading}
          </Heading>
          <CutForm key={cut} cut={cut} proposedCut={proposedCut} firstDay={firstDay} onCut={onCut} />
          {cuts.length === 0 ? null : <Paragraph>{deliveryText.disagree.explanation(cuts)}</Paragraph>}
        </section>
      )}
      <section className="ft-block">
        <Heading level={2} data-size="2xs">
          {dataText.readiness.heading}
        </Heading>
        <ReadinessList files={files} />
      </section>
    </>
  );
}
