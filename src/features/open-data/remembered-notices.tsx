import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useRemembered, useSession } from '../../session/session-context.tsx';
import { rememberedText } from '../../text/remembered-text.ts';
import { Notice } from '../../ui/notice.tsx';

const words = rememberedText;

/** What became of the files asked for again, and what was last forgotten, with the way back. */
export function RememberedNotices(): ReactNode {
  return (
    <div role="status">
      <ToldNotice />
      <ForgottenNotice />
    </div>
  );
}

function ToldNotice(): ReactNode {
  const { remembered } = useSession();
  const { told } = useRemembered();
  if (told.length === 0) return null;
  const missing = told.filter(({ outcome }) => outcome === 'gone' || outcome === 'denied').length;
  return (
    <Notice
      tone={missing > 0 ? 'warning' : 'info'}
      heading={missing > 0 ? words.told.notAll(missing) : words.told.changed(told.length)}
      dismissLabel={words.dismiss}
      onDismiss={remembered.dismiss}
    >
      <ul className="ft-told">
        {told.map(({ outcome, remembered: { id, name } }) =>
          outcome === 'same' ? null : <li key={id}>{words.told.outcomes[outcome](name)}</li>,
        )}
      </ul>
    </Notice>
  );
}

function ForgottenNotice(): ReactNode {
  const { remembered } = useSession();
  const { forgotten } = useRemembered();
  if (forgotten.length === 0) return null;
  return (
    <Notice
      tone="info"
      heading={words.forgotten(forgotten.map(({ name }) => name))}
      dismissLabel={words.dismiss}
      onDismiss={remembered.dismiss}
      actions={
        <Button variant="secondary" onClick={remembered.restore}>
          {words.undo}
        </Button>
      }
    />
  );
}
