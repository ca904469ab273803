import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import type { EarlierPackage, PackageFault } from '../../domain/shared-package.ts';
import { useSession, useSnapshotPart } from '../../session/session-context.tsx';
import { handOverText } from '../../text/hand-over-text.ts';
import { packageText } from '../../text/package-text.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';

const words = handOverText.choose.earlier;

/** What others have already: the numbers are held against it, so that the two cannot be subtracted. */
export function EarlierPackages(): ReactNode {
  const session = useSession();
  const { packages } = useSnapshotPart('earlier');
  const [reading, setReading] = useState(false);
  const [others, setOthers] = useState<readonly File[]>([]);
  const heading = useId();
  const layIn = async (files: readonly File[]): Promise<void> => {
    setReading(true);
    setOthers(await session.layInEarlier(files));
    setReading(false);
  };
  return (
    <section aria-labelledby={heading} className="ft-earlier">
      <Heading id={heading} level={2} data-size="2xs">
        {words.heading}
      </Heading>
      <Paragraph className="ft-quiet">{words.help}</Paragraph>
      {packages.length === 0 ? null : (
        <ul className="ft-earlier-list" aria-label={words.listLabel}>
          {packages.map((each) => (
            <Laid key={each.code} {...each} />
          ))}
        </ul>
      )}
      <Refused others={others} />
      {reading ? <LoadingBlock label={words.reading} /> : null}
      <div className="ft-actions">
        <FilePicker variant="secondary" icon="file" accept=".zip" multiple onFiles={(files) => void layIn(files)}>
          {words.choose}
        </FilePicker>
      </div>
    </section>
  );
}

function Laid({ code, fileName, manifest, savedHere }: EarlierPackage): ReactNode {
  const session = useSession();
  const { made, cut, observations } = manifest;
  return (
    <li>
      <div>
        <strong className="ft-file-name">{fileName}</strong>
        <Paragraph className="ft-quiet">{words.facts(made, cut, observations)}</Paragraph>
        {savedHere ? <Paragraph className="ft-quiet">{words.savedHere}</Paragraph> : null}
      </div>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={words.removeLabel(fileName)}
        onClick={() => void session.takeOutEarlier(code)}
      >
        {words.remove}
      </Button>
    </li>
  );
}

/** @param others files that are no packages at all */
function Refused({ others }: { readonly others: readonly File[] }): ReactNode {
  const { refused } = useSnapshotPart('earlier');
  const noPackages = others.map(({ name }) => ({ fileName: name, fault: { kind: 'not-a-package' } as const }));
  const all = [...refused, ...noPackages];
  const tell = (fault: PackageFault): string =>
    fault.kind === 'not-a-package' ? words.notAPackage : packageText.tellFault(fault).join(' ');
  return (
    <div role="status">
      {all.length === 0 ? null : (
        <Alert data-color="danger">
          <Heading level={3} data-size="2xs">
            {words.refused(all.length)}
          </Heading>
          <ul>
            {all.map(({ fileName, fault }) => (
              <li key={`${fileName} ${fault.kind}`}>
                <span className="ft-file-name">{fileName}</span>
                <Paragraph>{tell(fault)}</Paragraph>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
