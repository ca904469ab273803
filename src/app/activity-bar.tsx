import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { SessionSnapshot } from '../session/session.ts';
import { useSession, useSnapshot } from '../session/session-context.tsx';
import { layoutText } from '../text/layout-text.ts';

/** Share done of the whole act, 0–1; null where nothing can be told yet. */
function shareDone({ progress }: SessionSnapshot): number | null {
  if (progress.length === 0) return null;
  return progress.reduce((sum, { share }) => sum + share, 0) / progress.length;
}

const statusWords: Readonly<Record<SessionSnapshot['status'], string>> = {
  idle: '',
  reading: layoutText.reading,
  computing: layoutText.computing,
  judging: layoutText.judging,
  publishing: layoutText.publishing.status,
  auditing: layoutText.auditing,
};

/** A thin line under the choices while the session works: what is done, how far, and a way to stop it. */
export function ActivityBar(): ReactNode {
  const session = useSession();
  const snapshot = useSnapshot();
  const working = snapshot.status !== 'idle' && snapshot.progress.length + snapshot.files.length > 0;
  const words = statusWords[snapshot.status];
  return (
    <div className="ft-activity" data-working={working}>
      <span role="status">{working ? words : ''}</span>
      {working ? (
        <>
          <progress value={shareDone(snapshot) ?? undefined} aria-label={words} />
          <Button variant="tertiary" data-size="sm" onClick={() => session.cancel()}>
            {layoutText.stop}
          </Button>
        </>
      ) : null}
    </div>
  );
}
