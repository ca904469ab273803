import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOwnIndicators, useSession } from '../../session/session-context.tsx';
import { ownListText } from '../../text/workbench-text.ts';
import { OwnNotices } from '../../ui/own-notices.tsx';

/** What came of a file of own indicators that was dropped. */
export function OwnLoaded(): ReactNode {
  const { ownIndicators } = useSession();
  const { loaded, indicators } = useOwnIndicators();
  const [last] = indicators.slice(-1);
  return (
    <OwnNotices
      removed={null}
      loaded={loaded}
      onRestore={() => undefined}
      onDismiss={() => ownIndicators.dismiss()}
      onward={
        last === undefined ? null : (
          <Link to="/katalog" search={(before) => ({ ...before, indikator: last.id })}>
            {ownListText.toCatalogue}
          </Link>
        )
      }
    />
  );
}
