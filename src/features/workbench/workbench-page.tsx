import './workbench.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { SqlRelation } from '../../domain/workbench.ts';
import { useSession, useSnapshot } from '../../session/session-context.tsx';
import type { Role } from '../../text/vocabulary.ts';
import { ownFormText, workbenchText as words } from '../../text/workbench-text.ts';
import { AnalystOnly } from '../../ui/analyst-only.tsx';
import { Notice } from '../../ui/notice.tsx';
import { createDraft } from './own-draft.ts';
import { OwnPanel } from './own-panel.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { drafts } from './workbench-drafts.ts';

const route = getRouteApi('/verksted');

export interface WorkbenchPageProps {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
}

/** Where an analyst writes SQL: free questions, or an indicator of one's own. */
export function WorkbenchPage({ role, onRole }: WorkbenchPageProps): ReactNode {
  if (role === 'analytiker') return <Workbench />;
  return (
    <div className="ft-workbench">
      <Heading level={1} data-size="sm">
        {words.heading}
      </Heading>
      <AnalystOnly
        heading={words.analystOnly}
        paragraphs={[words.analystExplanation]}
        toOverview={words.toOverview}
        becomeAnalyst={words.becomeAnalyst}
        onAnalyst={() => onRole('analytiker')}
      />
    </div>
  );
}

/** What SQL may read, asked anew when other rows are in force. */
function useRelations(): readonly SqlRelation[] | null {
  const session = useSession();
  const { fingerprint, status } = useSnapshot();
  const [relations, setRelations] = useState<readonly SqlRelation[] | null>(null);
  const ready = status === 'idle' ? `ready ${fingerprint ?? ''}` : null;
  useEffect(() => {
    if (ready === null) return;
    let wanted = true;
    void session.sqlRelations().then((found) => {
      if (wanted && found !== null) setRelations(found);
    });
    return () => {
      wanted = false;
    };
  }, [session, ready]);
  useEffect(() => () => void session.leaveWorkbench(), [session]);
  return relations;
}

/** A year from now, ISO: until then a new definition need not be looked at again. */
function inAYear(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear() + 1}-${month}-01`;
}

function Workbench(): ReactNode {
  const { egen } = route.useSearch();
  const navigate = route.useNavigate();
  const relations = useRelations();
  const { files } = useSnapshot();
  const open = (id: string | undefined): void => void navigate({ search: (before) => ({ ...before, egen: id }) });
  const write = (sql: string): void => {
    drafts.own.set('ny', createDraft(sql, inAYear()));
    open('ny');
  };
  if (egen !== undefined)
    return (
      <OwnPanel
        key={egen}
        id={egen}
        relations={relations}
        empty={createDraft(ownFormText.template, inAYear())}
        onBack={() => open(undefined)}
        onOpen={open}
      />
    );
  return (
    <div className="ft-workbench">
      <header className="ft-page-head">
        <div>
          <Heading level={1} data-size="sm">
            {words.heading}
          </Heading>
          <Paragraph>{words.lead}</Paragraph>
        </div>
        <Button variant="secondary" onClick={() => write(ownFormText.template)}>
          {words.newIndicator}
        </Button>
      </header>
      <Notice tone="warning" heading={words.notForSharing}>
        <Paragraph>{words.sharing}</Paragraph>
      </Notice>
      {files.length === 0 ? (
        <Paragraph>
          {words.noData}{' '}
          <Link to="/data" search={(before) => before}>
            {words.toData}
          </Link>
        </Paragraph>
      ) : null}
      <QuestionPanel relations={relations} onIndicator={write} />
    </div>
  );
}
