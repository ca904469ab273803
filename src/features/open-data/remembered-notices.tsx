import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { FoundFile } from '../../session/open-remembered.ts';
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

function headingOf(told: readonly FoundFile[]): string {
  const missing = told.filter(({ outcome }) => outcome === 'gone' || outcome === 'denied').length;
  if (missing > 0) return words.told.notAll(missing);
  const changed = told.filter(({ outcome }) => outcome === 'changed').length;
  return changed > 0 ? words.told.changed(changed) : words.told.chosen(told.length);
}

function sayFound({ outcome, remembered: { id, name } }: FoundFile, unchosen: readonly string[]): string {
  const parts = [
    ...(outcome === 'same' ? [] : [words.told.outcomes[outcome](name)]),
    ...(unchosen.includes(id) ? [words.told.outcomes.chosen(name)] : []),
  ];
  return parts.join(' ');
}

function ToldNotice(): ReactNode {
  const { remembered } = useSession();
  const { told, unchosen } = useRemembered();
  if (told.length === 0) return null;
  const isAllOpened = told.every(({ outcome }) => outcome === 'same' || outcome === 'changed');
  return (
    <Notice
      tone={isAllOpened ? 'info' : 'warning'}
      heading={headingOf(told)}
      dismissLabel={words.dismiss}
      onDismiss={remembered.dismiss}
    >
      <ul className="ft-told">
        {told.map((found) => (
          <li key={found.remembered.id}>{sayFound(found, unchosen)}</li>
        ))}
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
