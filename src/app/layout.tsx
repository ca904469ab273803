import { SkipLink } from '@digdir/designsystemet-react';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { type MouseEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { takeLoneMap } from '../session/map-shelf.ts';
import { useSession } from '../session/session-context.tsx';
import { layoutText } from '../text/layout-text.ts';
import type { OnFiles } from '../ui/held-handle.ts';
import { useFileDrop } from '../ui/use-file-drop.ts';
import { ActivityBar } from './activity-bar.tsx';
import { ChoiceBar } from './choice-bar.tsx';
import { Notices } from './notices.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { TopBar } from './top-bar.tsx';
import { useChoices } from './use-choices.ts';
import { useDocumentTitle } from './use-document-title.ts';
import { useLinkSync } from './use-link-sync.ts';
import { useUnsavedWarning } from './use-unsaved-warning.ts';

/** The frame of every place: bar, choices, messages, content. Files may be dropped on any of it: extracts by the analyst, packages by all. */
export function Layout(): ReactNode {
  const choices = useChoices();
  const sync = useLinkSync(choices);
  const session = useSession();
  const navigate = useNavigate();
  const [shortcutsOpen, setShortcutsOpen] = useState(false);
  const pathname = useLocation({ select: (location) => location.pathname });
  const main = useMainOf(pathname);
  useDocumentTitle(choices);
  useUnsavedWarning();
  const toldInPlace = pathname === '/data' && choices.role === 'analytiker';

  const isHandingOver = pathname === '/del' && choices.role === 'analytiker';
  const dropWord = isHandingOver ? 'earlierHeading' : choices.role === 'analytiker' ? 'heading' : 'packageHeading';

  const take = async (files: readonly File[], handles: Parameters<OnFiles>[1]): Promise<void> => {
    if (pathname === '/sammenlign' && (await takeLoneMap(files))) return;
    const rest = isHandingOver && session.snapshot().opened === null ? await session.layInEarlier(files) : files;
    if (rest.length === 0) return;
    void navigate({ to: '/data', search: (before) => before });
    if (choices.role === 'analytiker') void session.addFiles(rest, rest.length === files.length ? handles : []);
    else void session.packages.take(rest, true);
  };
  const dropping = useFileDrop((files, handles) => void take(files, handles));

  /** The address after `#` is the place, so the jump is made by hand. */
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    main.current?.focus();
  };

  return (
    <div className="ft-frame" data-size="sm">
      <SkipLink href="#innhold" onClick={skip}>
        {layoutText.skipLink}
      </SkipLink>
      <header className="ft-header">
        <TopBar onShortcuts={() => setShortcutsOpen(true)} />
        <ChoiceBar choices={choices} />
        {toldInPlace ? null : <ActivityBar />}
      </header>
      <main ref={main} id="innhold" tabIndex={-1} className="ft-main">
        <Notices sync={sync} />
        <Outlet />
      </main>
      <footer className="ft-footer">
        {`${layoutText.footer(import.meta.env.VITE_APP_VERSION)} `}
        <Link to="/personvern" search={(before) => before}>
          {layoutText.places.privacy}
        </Link>
      </footer>
      <ShortcutsDialog open={shortcutsOpen} onOpenChange={setShortcutsOpen} choices={choices} />
      {dropping ? (
        <div className="ft-drop-overlay">
          <p className="ft-drop-heading">{layoutText.drop[dropWord]}</p>
          <p>{layoutText.drop.explanation}</p>
        </div>
      ) : null}
    </div>
  );
}

/** A new place is read from its top, by eye and by screen reader. The first place is left as the browser opens it. */
function useMainOf(pathname: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
