import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { formatPackageCode, type PackageWish } from '../../domain/shared-package.ts';
import { today } from '../../domain/today.ts';
import { geography } from '../../reference/geography-facts.ts';
import type { MadePackage } from '../../session/package-order.ts';
import { useSession, useSnapshotPart } from '../../session/session-context.tsx';
import { formatBytes } from '../../text/format.ts';
import { handOverText } from '../../text/hand-over-text.ts';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { saveBlob } from '../../ui/save-blob.ts';
import { packageFileName } from './package-wish.ts';

const words = handOverText.save;

export interface SaveStepProps {
  readonly wish: PackageWish;
  readonly fingerprint: string;
  readonly appVersion: string;
  readonly onBack: () => void;
  readonly onAgain: () => void;
}

/** The package as a file, and the code that tells the receiver that it is this one. */
export function SaveStep({ wish, fingerprint, appVersion, onBack, onAgain }: SaveStepProps): ReactNode {
  const session = useSession();
  const publication = useSnapshotPart('publication');
  const { data: made, isPending } = useQuery({
    queryKey: [fingerprint, 'package', wish, publication],
    queryFn: () => session.makePackage({ wish, fingerprint, made: today(), app: appVersion }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    retry: false,
    networkMode: 'always',
  });
  if (isPending) return <LoadingBlock label={words.making} />;
  return (
    <div className="ft-check">
      {made == null ? <Alert data-color="danger">{words.failed}</Alert> : <Made made={made} wish={wish} />}
      <div className="ft-actions">
        <Button variant="secondary" onClick={onBack}>
          {words.back}
        </Button>
        {made == null ? null : (
          <Button variant="tertiary" onClick={onAgain}>
            {words.again}
          </Button>
        )}
      </div>
    </div>
  );
}

function Made({ made, wish }: { readonly made: MadePackage; readonly wish: PackageWish }): ReactNode {
  const session = useSession();
  const synthetic = useSnapshotPart('synthetic');
  const [saved, setSaved] = useState(false);
  const name = packageFileName(wish, synthetic, geography);
  const save = (): void => {
    saveBlob(made.content, name);
    void session.handOver(made.code, name);
    setSaved(true);
  };
  return (
    <>
      <Heading level={2} data-size="xs">
        {words.ready}
      </Heading>
      <dl className="ft-made">
        <dt>{words.name}</dt>
        <dd className="ft-file-name">{name}</dd>
        <dt>{words.size}</dt>
        <dd>{formatBytes(made.content.size)}</dd>
        <dt>{words.code}</dt>
        <dd>
          <strong className="ft-package-code">{formatPackageCode(made.code)}</strong>
          <p className="ft-quiet">{words.codeHelp}</p>
        </dd>
      </dl>
      <div className="ft-actions">
        <Button onClick={save}>{words.saveFile}</Button>
        <span role="status">{saved ? words.saved : ''}</span>
      </div>
      <section>
        <Heading level={3} data-size="2xs">
          {words.how}
        </Heading>
        <ol>
          {words.steps.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ol>
        <Paragraph className="ft-quiet">{words.note}</Paragraph>
      </section>
    </>
  );
}
