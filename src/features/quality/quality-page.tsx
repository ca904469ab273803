import '../../ui/desk.css';
import './quality.css';
import { Button, Card, Heading, Paragraph, Tabs } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { countChanges } from '../../domain/delivery-change.ts';
import { useSnapshot } from '../../session/session-context.tsx';
import { qualityText } from '../../text/quality-text.ts';
import { type Role, vocabulary } from '../../text/vocabulary.ts';
import { AnalystOnly } from '../../ui/analyst-only.tsx';
import { CheckTab } from './check-tab.tsx';
import { DeliveryTab } from './delivery-tab.tsx';
import { FindingTab } from './finding-tab.tsx';
import { LockTab } from './lock-tab.tsx';
import { listProblems } from './problem-list.model.ts';
import { ProblemTab } from './problem-tab.tsx';

const route = getRouteApi('/kvalitet');

const tabs = ['avvist', 'tvers', 'leveranse', 'laas', 'kontroller'] as const;

export interface QualityPageProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

/** The place where the quality of what was read is judged, for the analyst alone. */
export function QualityPage({ role, onRole }: QualityPageProps): ReactNode {
  const { files } = useSnapshot();
  return (
    <div className="ft-desk">
      <header>
        <Heading level={1} data-size="sm">
          {qualityText.heading}
        </Heading>
        <Paragraph className="ft-quiet">{qualityText.lead}</Paragraph>
      </header>
      <QualityContent role={role} onRole={onRole} empty={files.length === 0} />
    </div>
  );
}

function QualityContent({ role, onRole, empty }: QualityPageProps & { readonly empty: boolean }): ReactNode {
  const { fingerprint } = useSnapshot();
  if (role === 'analytiker') return empty ? <NoFiles /> : <QualityTabs />;
  const words = qualityText.otherRoles;
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

function NoFiles(): ReactNode {
  const words = qualityText.empty;
  return (
    <Card className="ft-empty">
      <Heading level={2} data-size="xs">
        {words.heading}
      </Heading>
      <Paragraph>{words.explanation}</Paragraph>
      <div className="ft-actions">
        <Button asChild>
          <Link to="/data" search={(before) => before}>
            {words.toData}
          </Link>
        </Button>
      </div>
    </Card>
  );
}

function QualityTabs(): ReactNode {
  const { fane } = route.useSearch();
  const navigate = route.useNavigate();
  const { files, quality, review } = useSnapshot();
  const counts: Readonly<Record<string, number | undefined>> = {
    avvist: listProblems(files).length,
    tvers: quality?.findings.length,
    leveranse: review === null ? undefined : countChanges(review.summary.counts),
  };
  const chosen = tabs.find((tab) => tab === fane) ?? 'avvist';
  const choose = (value: string): void => {
    const tab = tabs.find((known) => known === value);
    if (tab === undefined || tab === chosen) return;
    void navigate({ search: (before) => ({ ...before, fane: tab }), resetScroll: false });
  };
  return (
    <Tabs value={chosen} onChange={choose} className="ft-desk-tabs">
      <Tabs.List aria-label={qualityText.tabs}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {qualityText.tab[tab]}
            {counts[tab] === undefined ? null : <span className="ft-quiet">{qualityText.tabCount(counts[tab])}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab} value={tab}>
          {tab === chosen ? <TabContent tab={tab} /> : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function TabContent({ tab }: { readonly tab: (typeof tabs)[number] }): ReactNode {
  const { files } = useSnapshot();
  switch (tab) {
    case 'avvist':
      return <ProblemTab files={files} />;
    case 'tvers':
      return <FindingTab />;
    case 'leveranse':
      return <DeliveryTab />;
    case 'laas':
      return <LockTab />;
    case 'kontroller':
      return <CheckTab />;
  }
}
