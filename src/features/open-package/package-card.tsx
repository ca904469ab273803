import { Button, Card, Details, Heading, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatPackageCode, type OpenPackage } from '../../domain/shared-package.ts';
import { useSession } from '../../session/session-context.tsx';
import { formatDate } from '../../text/format.ts';
import { packageText as words } from '../../text/package-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { Icon } from '../../ui/icon.tsx';
import { namePackage } from './package-names.ts';

const { facts } = words;

/** One package: that it is whole, what it is made of, and the code to hold against the sender's. */
export function PackageCard({ code, fileName, manifest }: OpenPackage): ReactNode {
  const { packages } = useSession();
  const name = namePackage({ manifest });
  return (
    <Card className="ft-file">
      <div className="ft-file-head">
        <div className="ft-file-title">
          <Heading level={3} data-size="2xs">
            {name}
          </Heading>
          <Tag data-color="success" variant="outline">
            {words.whole}
          </Tag>
          {manifest.synthetic ? <Tag data-color="warning">{words.synthetic}</Tag> : null}
          <p className="ft-file-name ft-quiet">{fileName}</p>
        </div>
        <Button
          variant="tertiary"
          icon
          aria-label={words.closeLabel(name)}
          title={words.close}
          onClick={() => void packages.close(code)}
        >
          <Icon name="cross" />
        </Button>
      </div>
      <dl className="ft-facts">
        <Fact term={facts.made}>{facts.madeWith(manifest.made, manifest.app)}</Fact>
        <Fact term={facts.periods}>{facts.span(manifest.from, manifest.to)}</Fact>
        <Fact term={facts.cut}>{formatDate(manifest.cut)}</Fact>
        <Fact term={facts.numbers}>{facts.hidden(manifest.observations, manifest.hidden)}</Fact>
        <Fact term={facts.threshold}>{facts.patients(manifest.threshold)}</Fact>
        <Fact term={facts.rules}>{manifest.rules}</Fact>
        <Fact term={facts.code}>
          <span title={facts.codeHelp} className="ft-code">
            {formatPackageCode(code)}
          </span>
        </Fact>
      </dl>
      <Details className="ft-details">
        <Details.Summary>{facts.sources}</Details.Summary>
        <Details.Content>
          <ul>
            {manifest.sources.map((source) => (
              <li key={`${source.kind} ${source.hash ?? source.from ?? ''}`}>
                {words.source(vocabulary.extractKinds[source.kind], source.from, source.to)}
                {source.hash === null ? null : <span className="ft-code ft-quiet">{source.hash.slice(0, 16)}</span>}
              </li>
            ))}
          </ul>
        </Details.Content>
      </Details>
    </Card>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
