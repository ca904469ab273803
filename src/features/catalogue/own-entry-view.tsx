import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { OwnEntry } from '../../domain/own-indicator.ts';
import { useSession } from '../../session/session-context.tsx';
import { tellOwnFault } from '../../text/own-text.ts';
import { ownListText as words } from '../../text/workbench-text.ts';
import { saveBlob } from '../../ui/save-blob.ts';
import { WorkbenchLink } from './workbench-link.tsx';

export interface OwnEntryViewProps {
  readonly entry: OwnEntry;
  readonly analyst: boolean;
}

/** What an own indicator has beside its definition: why it is not counted, and what may be done with it. */
export function OwnEntryView({ entry: { indicator, fault }, analyst }: OwnEntryViewProps): ReactNode {
  const { ownIndicators } = useSession();
  const navigate = useNavigate({ from: '/katalog' });
  const { id } = indicator;
  const save = async (): Promise<void> => {
    const text = await ownIndicators.save([indicator]);
    saveBlob(new Blob([text], { type: 'application/json' }), `${words.fileName}-${id}.json`);
  };
  const remove = (): void => {
    void navigate({ search: (before) => ({ ...before, indikator: undefined }), replace: true });
    void ownIndicators.remove(id);
  };
  return (
    <>
      {fault === null ? null : (
        <Alert data-color="danger">
          <Paragraph>
            <strong>{words.notCounted}</strong>
          </Paragraph>
          <ul>
            {tellOwnFault(fault).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Alert>
      )}
      {analyst ? (
        <div className="ft-actions">
          <WorkbenchLink own={id}>{words.edit}</WorkbenchLink>
          <Button variant="secondary" data-size="sm" onClick={() => void save()}>
            {words.save}
          </Button>
          <Button variant="tertiary" data-color="danger" data-size="sm" onClick={remove}>
            {words.remove}
          </Button>
        </div>
      ) : null}
    </>
  );
}
