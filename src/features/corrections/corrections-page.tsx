import '../../ui/desk.css';
import './corrections.css';
import { Heading, Paragraph, Tabs } from '@digdir/designsystemet-react';
import { getRouteApi, Link, useBlocker } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { Period } from '../../domain/period.ts';
import { useCorrections, useSession, useSnapshot } from '../../session/session-context.tsx';
import { correctionsText } from '../../text/corrections-text.ts';
import { type Role, vocabulary } from '../../text/vocabulary.ts';
import { AnalystOnly } from '../../ui/analyst-only.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CorrectionTab } from './correction-tab.tsx';
import { ReconciliationTab } from './reconciliation-tab.tsx';
import { useExamination } from './use-examination.ts';

const route = getRouteApi('/rettelser');
const tabs = ['rettelser', 'avstemming'] as const;

export interface CorrectionsPageProps {
  readonly role: Role;
  /** `H01`…`H19` */
  readonly helsefellesskap: string;
  /** Null while no data has a period of the type */
  readonly period: Period | null;
  readonly onRole: (role: Role) => void;
}

/** The place where corrections are kept and nights are agreed on, for the analyst alone. */
export function CorrectionsPage(props: CorrectionsPageProps): ReactNode {
  return (
    <div className="ft-desk">
      <header className="ft-correction-head">
        <Heading level={1} data-size="sm">
          {correctionsText.heading}
        </Heading>
        <Paragraph className="ft-quiet">{correctionsText.lead}</Paragraph>
      </header>
      {props.role === 'analytiker' ? <AnalystCorrections {...props} /> : <OtherRoles {...props} />}
    </div>
  );
}

function OtherRoles({ role, onRole }: CorrectionsPageProps): ReactNode {
  const { fingerprint } = useSnapshot();
  const words = correctionsText.otherRoles;
  const loaded = fingerprint !== null;
  return (
    <AnalystOnly
      heading={words.heading}
      paragraphs={[words.explanation(vocabulary.roles[role]), loaded ? words.loaded : words.notLoaded]}
      toOverview={loaded ? words.toOverview : null}
      becomeAnalyst={words.becomeAnalyst}
      onAnalyst={() => onRole('analytiker')}
    />
  );
}

/** A choice in a list has no undo of its own; what is typed in a field has. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, dialog') !== null;
}

/** Ctrl+Z and Ctrl+Y (Cmd on a Mac), where they do not belong to a field. */
function useUndoKeys(): void {
  const { corrections } = useSession();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (key !== 'z' && !isRedo) return;
      event.preventDefault();
      if (isRedo) corrections.redo();
      else corrections.undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [corrections]);
}

function AnalystCorrections({ helsefellesskap, period }: CorrectionsPageProps): ReactNode {
  const { list } = useCorrections();
  const { cut } = useSnapshot();
  const { fane } = route.useSearch();
  const navigate = route.useNavigate();
  const examination = useExamination(list, 'whole');
  useUndoKeys();
  const chosen = tabs.find((tab) => tab === fane) ?? 'rettelser';
  const choose = (value: string): void => {
    const tab = tabs.find((known) => known === value);
    if (tab === undefined || tab === chosen) return;
    void navigate({ search: (before) => ({ ...before, fane: tab }), resetScroll: false });
  };
  return (
    <>
      {cut === null ? <NoStays /> : null}
      <Tabs value={chosen} onChange={choose} className="ft-desk-tabs">
        <Tabs.List aria-label={correctionsText.tabs}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {correctionsText.tab[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="rettelser">
          {chosen === 'rettelser' ? <CorrectionTab examination={examination} /> : null}
        </Tabs.Panel>
        <Tabs.Panel value="avstemming">
          {chosen === 'avstemming' ? (
            <ReconciliationTab examination={examination} helsefellesskap={helsefellesskap} period={period} />
          ) : null}
        </Tabs.Panel>
      </Tabs>
      <LeaveGuard />
    </>
  );
}

/** Asks before the place is left with a list that the numbers are not made of. */
function LeaveGuard(): ReactNode {
  const { inUse } = useCorrections();
  const { cut } = useSnapshot();
  const isOpen = !inUse && cut !== null;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isOpen && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  const words = correctionsText.leave;
  return (
    <ConfirmDialog
      open={blocker.status === 'blocked'}
      heading={words.heading}
      explanation={words.explanation}
      yes={words.yes}
      no={words.no}
      onYes={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    />
  );
}

function NoStays(): ReactNode {
  const words = correctionsText.noStays;
  return (
    <Notice
      tone="info"
      heading={words.heading}
      actions={
        <Link to="/data" search={(before) => before}>
          {words.toData}
        </Link>
      }
    >
      <p>{words.explanation}</p>
    </Notice>
  );
}
