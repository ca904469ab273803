import { Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../session/session-context.tsx';
import { useLock } from '../../session/use-lock.ts';
import { lockText as words } from '../../text/lock-text.ts';
import { Notice } from '../../ui/notice.tsx';

/** What came of a lock that was dropped, and the way to its differences. */
export function LockLoaded(): ReactNode {
  const { locks } = useSession();
  const { lock, name, broken, untold } = useLock();
  if (!untold) return null;
  const heading = broken || lock === null ? words.broken(name) : words.opened(name, lock.lockedOn);
  return (
    <div role="status">
      <Notice
        tone={broken ? 'danger' : 'info'}
        heading={heading}
        dismissLabel={words.dismiss}
        onDismiss={() => locks.dismiss()}
        actions={
          <Link to="/kvalitet" search={(before) => ({ ...before, fane: 'laas' })} onClick={() => locks.dismiss()}>
            {words.toDifferences}
          </Link>
        }
      >
        {broken ? null : <Paragraph>{words.heldAgainst}</Paragraph>}
      </Notice>
    </div>
  );
}
