import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { tellFileFaults } from '../text/own-text.ts';
import { ownListText as words } from '../text/workbench-text.ts';
import { Notice } from './notice.tsx';

export interface OwnNoticesProps {
  /** Name of the one that can be brought back */
  readonly removed: string | null;
  readonly loaded: {
    readonly name: string;
    readonly count: number;
    readonly faults: Parameters<typeof tellFileFaults>[0];
  } | null;
  readonly onRestore: () => void;
  readonly onDismiss: () => void;
  /** A way on after a file was read */
  readonly onward?: ReactNode;
}

/** What was last done to the own indicators: one taken away, or a file of them read. */
export function OwnNotices({ removed, loaded, onRestore, onDismiss, onward }: OwnNoticesProps): ReactNode {
  if (removed !== null)
    return (
      <div role="status">
        <Notice
          tone="info"
          heading={words.removed(removed)}
          dismissLabel={words.dismiss}
          onDismiss={onDismiss}
          actions={
            <Button variant="secondary" data-size="sm" onClick={onRestore}>
              {words.undo}
            </Button>
          }
        />
      </div>
    );
  if (loaded === null) return null;
  const { name, count, faults } = loaded;
  return (
    <div role="status">
      <Notice
        tone={faults.length === 0 ? 'info' : 'warning'}
        heading={words.loaded(name, count)}
        dismissLabel={words.dismiss}
        onDismiss={onDismiss}
        actions={onward}
      >
        {faults.length === 0 ? null : (
          <>
            <p>{words.loadedFaults}</p>
            <ul>
              {tellFileFaults(faults).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </div>
  );
}
