import { Button, Checkbox, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useRemembered, useSession, useSnapshot } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { rememberedText } from '../../text/remembered-text.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FileCard } from './file-card.tsx';
import { buildFileTotals } from './file-totals.ts';

const words = dataText.overall;

/** All files and what they come to, newest act first in words, files in the order they were read. */
export function FilesRead(): ReactNode {
  const { files, fingerprint } = useSnapshot();
  const [asking, setAsking] = useState(false);
  const totals = buildFileTotals(files);
  return (
    <section className="ft-files">
      <div className="ft-files-head">
        <div>
          <Heading level={2} data-size="xs">
            {words.heading}
          </Heading>
          <Paragraph>
            {words.read(totals.accepted, totals.refused)}{' '}
            {totals.accepted > 0 ? words.rows(totals.rowsRead, totals.rowsAccepted, totals.rowsRejected) : null}
          </Paragraph>
        </div>
        <div className="ft-actions">
          <Button variant="tertiary" onClick={() => setAsking(true)}>
            {words.clear}
          </Button>
          {fingerprint === null ? null : (
            <Button asChild>
              <Link to="/oversikt" search={(before) => before}>
                {words.next}
              </Link>
            </Button>
          )}
        </div>
      </div>
      {files.map((file) => (
        <FileCard key={file.id} file={file} />
      ))}
      <ClearDialog open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}

interface ClearDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks before all files go, and whether the browser shall forget the ones used before too. */
function ClearDialog({ open, onClose }: ClearDialogProps): ReactNode {
  const session = useSession();
  const { files } = useRemembered();
  const [forgets, setForgets] = useState(false);
  const clear = (): void => {
    if (forgets) session.remembered.forget(files.map(({ id }) => id));
    void session.clear();
  };
  return (
    <ConfirmDialog
      open={open}
      heading={words.clearAsk}
      explanation={words.clearExplanation}
      yes={words.clearYes}
      no={words.clearNo}
      onYes={clear}
      onClose={onClose}
    >
      {files.length === 0 ? null : (
        <Checkbox
          label={rememberedText.alsoForget(files.length)}
          checked={forgets}
          onChange={(event) => setForgets(event.target.checked)}
        />
      )}
    </ConfirmDialog>
  );
}
