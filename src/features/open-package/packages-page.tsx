import './open-package.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { usePackages, useSession, useSnapshotPart } from '../../session/session-context.tsx';
import { packageText as words } from '../../text/package-text.ts';
import { type Role, vocabulary } from '../../text/vocabulary.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { Icon } from '../../ui/icon.tsx';
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
  const { drop } = words;
  return (
    <section className="ft-drop-zone" data-compact={compact}>
      <span className="ft-drop-zone-icon">
        <Icon name="upload" />
      </span>
      <div className="ft-drop-zone-words">
        <Heading level={2} data-size={compact ? '2xs' : 'xs'}>
          {compact ? drop.moreHeading : drop.heading}
        </Heading>
        {compact ? null : <Paragraph>{drop.takes}</Paragraph>}
        <Paragraph className="ft-quiet">{drop.stays}</Paragraph>
      </div>
      <div className="ft-actions">
        <FilePicker
          variant={compact ? 'secondary' : 'primary'}
          icon="file"
          accept=".zip"
          multiple
          onFiles={(files) => void packages.take(files, true)}
        >
          {drop.choose}
        </FilePicker>
      </div>
    </section>
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
