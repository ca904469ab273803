import './open-package.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { usePackages, useSession, useSnapshotPart } from '../../session/session-context.tsx';
import { packageText as words } from '../../text/package-text.ts';
import { type Role, vocabulary } from '../../text/vocabulary.ts';
import { DropPanel } from '../../ui/drop-panel.tsx';
import { ClashForm } from './clash-form.tsx';
import { PackageCard } from './package-card.tsx';
import { PackageTrouble } from './package-trouble.tsx';

export interface PackagesPageProps {
  readonly role: Exclude<Role, 'analytiker'>;
  readonly onAnalyst: () => void;
}

/** The place where readers open what others have made for them. No engine is started here. */
export function PackagesPage({ role, onAnalyst }: PackagesPageProps): ReactNode {
  const { packages } = useSession();
  const { opened } = usePackages();
  useEffect(() => packages.warmUp(), [packages]);
  return (
    <div className="ft-packages">
      <Heading level={1} data-size="sm">
        {words.heading}
      </Heading>
      <PackageTrouble />
      <PackageDrop compact={opened !== null} />
      {opened === null ? <ReaderCard role={role} onAnalyst={onAnalyst} /> : <OpenedList />}
    </div>
  );
}

function PackageDrop({ compact }: { readonly compact: boolean }): ReactNode {
  const { packages } = useSession();
  return (
    <DropPanel
      compact={compact}
      words={words.drop}
      accept=".zip"
      onFiles={(files) => void packages.take(files, true)}
    />
  );
}

function ReaderCard({ role, onAnalyst }: PackagesPageProps): ReactNode {
  const loaded = useSnapshotPart('fingerprint') !== null;
  return (
    <section className="ft-block">
      <Paragraph>{words.reader.explanation(vocabulary.roles[role])}</Paragraph>
      {loaded ? <Paragraph>{words.reader.loaded}</Paragraph> : null}
      <div className="ft-actions">
        {loaded ? <ToNumbers /> : null}
        <Button variant="tertiary" onClick={onAnalyst}>
          {words.reader.becomeAnalyst}
        </Button>
      </div>
    </section>
  );
}

function ToNumbers(): ReactNode {
  return (
    <>
      <Button asChild>
        <Link to="/oversikt" search={(before) => before}>
          {words.toOverview}
        </Link>
      </Button>
      <Button asChild variant="secondary">
        <Link to="/sammenlign" search={(before) => before}>
          {words.toCompare}
        </Link>
      </Button>
    </>
  );
}

function OpenedList(): ReactNode {
  const { packages } = useSession();
  const { opened } = usePackages();
  if (opened === null) return null;
  return (
    <>
      {opened.clashes.length === 0 ? null : <ClashForm clashes={opened.clashes} packages={opened.packages} />}
      <section className="ft-block">
        <div className="ft-files-head">
          <div>
            <Heading level={2} data-size="xs">
              {words.opened(opened.packages.length)}
            </Heading>
            <Paragraph className="ft-quiet">{words.readOnly}</Paragraph>
          </div>
          <div className="ft-actions">
            {opened.numbers === null ? null : <ToNumbers />}
            <Button variant="tertiary" onClick={() => packages.closeAll()}>
              {words.closeAll}
            </Button>
          </div>
        </div>
        <ul className="ft-package-list">
          {opened.packages.map((each) => (
            <li key={each.code}>
              <PackageCard {...each} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
