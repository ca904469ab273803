import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { FileReport } from '../../domain/file-report.ts';
import { useDefinitions, useSnapshotPart } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { kindWords } from '../../text/source-words.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { Icon } from '../../ui/icon.tsx';
import { buildReadiness, loadedKinds, type Readiness } from './readiness.ts';

const words = dataText.readiness;

function missingWords({ missing }: Readiness): string {
  const ways = missing.map((kinds) => kinds.map((kind) => words.kind(vocabulary.extractKinds[kind])).join(words.and));
  return words.missing(ways.join(words.or));
}

function readyWords({ used, unused }: Readiness): string {
  return unused.length === 0 ? words.ready : words.unused(kindWords(used), kindWords(unused));
}

export interface ReadinessListProps {
  readonly files: readonly FileReport[];
}

/** Which indicators the files are enough for, and what the others lack. */
export function ReadinessList({ files }: ReadinessListProps): ReactNode {
  const all = buildReadiness(useDefinitions().all, loadedKinds(files), useSnapshotPart('sources'));
  const ready = all.filter((each) => each.ready).length;
  return (
    <>
      <Paragraph className="ft-quiet">{words.summary(ready, all.length)}</Paragraph>
      <ul className="ft-readiness">
        {all.map((each) => (
          <li key={each.definition.id} data-ready={each.ready}>
            <Icon name={each.ready ? 'check' : 'minus'} />
            <span>{each.definition.shortName}</span>
            <span className={each.ready && each.unused.length === 0 ? 'ds-sr-only' : 'ft-quiet'}>
              {each.ready ? readyWords(each) : missingWords(each)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
