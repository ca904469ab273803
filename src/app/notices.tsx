import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useLocation, useRouter } from '@tanstack/react-router';
import { type ReactNode, useSyncExternalStore } from 'react';
import { geography } from '../reference/geography-facts.ts';
import { useSession, useSnapshot } from '../session/session-context.tsx';
import { formatList, formatPeriod, formatPeriodId } from '../text/format.ts';
import { layoutText } from '../text/layout-text.ts';
import { packageText } from '../text/package-text.ts';
import { Notice } from '../ui/notice.tsx';
import { TechnicalDetails } from '../ui/technical-details.tsx';
import { useChoose } from './use-choices.ts';
import type { LinkNotice, LinkSync } from './use-link-sync.ts';

const words = layoutText.notices;

export interface NoticesProps {
  readonly sync: LinkSync;
}

/** Everything the reader must know before trusting the page, above its content; silent when all is well. */
export function Notices({ sync }: NoticesProps): ReactNode {
  return (
    <section className="ft-notices" aria-label={words.region} aria-live="polite">
      <PackageNotice />
      <SearchNotice />
      {sync.notices.map((notice) => (
        <LinkSyncNotice key={notice.kind} notice={notice} onDismiss={() => sync.dismiss(notice)} />
      ))}
      <StaleNotice />
      <FailureNotice />
    </section>
  );
}

/** What is read is not one's own, cannot be changed, and may be several that do not agree. */
function PackageNotice(): ReactNode {
  const { packages } = useSession();
  const { opened } = useSnapshot();
  const atPackages = useLocation({ select: ({ pathname }) => pathname === '/data' });
  if (opened === null || opened.numbers === null || atPackages) return null;
  const { helsefellesskap } = opened.numbers;
  const { banner } = packageText;
  const names = formatList(helsefellesskap.map((id) => geography.unitShortName('helsefellesskap', id)));
  return (
    <Notice
      tone="info"
      heading={banner.heading(names)}
      actions={
        <Button variant="tertiary" data-size="sm" onClick={() => packages.closeAll()}>
          {packageText.closeAll}
        </Button>
      }
    >
      {opened.packages.length > 1 ? <Paragraph>{banner.joined}</Paragraph> : null}
      {opened.clashes.length > 0 ? <Paragraph>{banner.mixed}</Paragraph> : null}
    </Notice>
  );
}

function SearchNotice(): ReactNode {
  const { notices } = useRouter().options.context;
  const problems = useSyncExternalStore(notices.subscribe, notices.current);
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" heading={words.linkHeading} dismissLabel={words.dismiss} onDismiss={notices.dismiss}>
      <ul>
        {problems.map(({ key, value, known }) => (
          <li key={`${key}=${value}`}>{known ? words.unknownValue(key, value) : words.unknownWord(key)}</li>
        ))}
      </ul>
      <Paragraph>{words.linkConsequence}</Paragraph>
    </Notice>
  );
}

interface LinkSyncNoticeProps {
  readonly notice: LinkNotice;
  readonly onDismiss: () => void;
}

function LinkSyncNotice({ notice, onDismiss }: LinkSyncNoticeProps): ReactNode {
  switch (notice.kind) {
    case 'period':
      return (
        <Notice
          tone="warning"
          heading={words.periodHeading(formatPeriodId(notice.wish))}
          dismissLabel={words.dismiss}
          onDismiss={onDismiss}
        >
          <Paragraph>{words.periodConsequence(formatPeriod(notice.shown))}</Paragraph>
        </Notice>
      );
    case 'other-data':
      return (
        <Notice tone="warning" heading={words.otherDataHeading} dismissLabel={words.dismiss} onDismiss={onDismiss}>
          <Paragraph>{words.otherDataConsequence}</Paragraph>
        </Notice>
      );
    case 'demo':
      return <DemoNotice onDismiss={onDismiss} />;
  }
}

function DemoNotice({ onDismiss }: Pick<LinkSyncNoticeProps, 'onDismiss'>): ReactNode {
  const session = useSession();
  const choose = useChoose();
  const change = async (): Promise<void> => {
    onDismiss();
    await session.clear();
    choose({ data: 'demo', kutt: undefined });
  };
  return (
    <Notice
      tone="warning"
      heading={words.demoHeading}
      dismissLabel={words.dismiss}
      onDismiss={onDismiss}
      actions={
        <Button variant="secondary" onClick={() => void change()}>
          {words.demoSwitch}
        </Button>
      }
    >
      <Paragraph>{words.demoConsequence}</Paragraph>
    </Notice>
  );
}

function StaleNotice(): ReactNode {
  const session = useSession();
  const { stale, status, memoryFull } = useSnapshot();
  if (!stale || status !== 'idle') return null;
  return (
    <Notice
      tone="warning"
      heading={words.staleHeading}
      actions={
        <Button variant="secondary" onClick={() => void session.recompute()}>
          {words.recompute}
        </Button>
      }
    >
      <Paragraph>{memoryFull ? words.staleForMemory : words.staleConsequence}</Paragraph>
    </Notice>
  );
}

function FailureNotice(): ReactNode {
  const { failure, memoryFull } = useSnapshot();
  if (failure === null) return null;
  if (memoryFull)
    return (
      <Notice tone="danger" heading={words.memoryHeading}>
        <Paragraph>{words.memoryConsequence}</Paragraph>
        <Paragraph>{words.memoryAction}</Paragraph>
        <TechnicalDetails summary={words.failureDetails} details={failure} />
      </Notice>
    );
  return (
    <Notice tone="danger" heading={words.failureHeading}>
      <Paragraph>{words.failureConsequence}</Paragraph>
      <TechnicalDetails summary={words.failureDetails} details={failure} />
    </Notice>
  );
}
