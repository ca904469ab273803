import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useOwnIndicators, useSession } from '../../session/session-context.tsx';
import { ownListText as words } from '../../text/workbench-text.ts';
import { OwnNotices } from '../../ui/own-notices.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { WorkbenchLink } from './workbench-link.tsx';

/** The way to write an own indicator, and to keep all of them in one file. */
export function OwnActs(): ReactNode {
  const { ownIndicators } = useSession();
  const state = useOwnIndicators();
  const saveAll = async (): Promise<void> => {
    const text = await ownIndicators.save(state.indicators);
    saveBlob(new Blob([text], { type: 'application/json' }), `${words.fileName}.json`);
  };
  return (
    <>
      <OwnNotices
        removed={state.removed?.shortName ?? null}
        loaded={state.loaded}
        onRestore={() => void ownIndicators.restore()}
        onDismiss={() => ownIndicators.dismiss()}
      />
      <div className="ft-actions">
        <WorkbenchLink own="ny">{words.write}</WorkbenchLink>
        {state.indicators.length < 2 ? null : (
          <Button variant="tertiary" data-size="sm" onClick={() => void saveAll()}>
            {words.saveAll}
          </Button>
        )}
      </div>
    </>
  );
}
