import { Button, Card, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IntakeProgress } from '../../domain/extract-kind.ts';
import { useSession, useSnapshot } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { formatPercent, formatSecondsLeft } from '../../text/format.ts';

const words = dataText.progress;

function stageWords({ stage, rows, secondsLeft, fileName }: IntakeProgress): string {
  if (stage === 'computing') return fileName;
  const parts = [words.stages[stage]];
  if (rows > 0) parts.push(words.rows(rows));
  if (secondsLeft !== null && stage !== 'done') parts.push(words.left(formatSecondsLeft(secondsLeft)));
  return parts.join(' · ');
}

/** One line per file under way, and one for the computation after them. Gone when all is done. */
export function ReadingProgress(): ReactNode {
  const session = useSession();
  const { status, progress } = useSnapshot();
  if (status === 'idle') return null;
  return (
    <Card className="ft-progress">
      <div className="ft-progress-head">
        <Heading level={2} data-size="2xs">
          {words.heading}
        </Heading>
        <Button variant="secondary" onClick={() => session.cancel()}>
          {words.stop}
        </Button>
      </div>
      {progress.length === 0 ? <p>{status === 'computing' ? words.preparing : words.starting}</p> : null}
      <ul>
        {progress.map((each) => (
          <li key={each.fileId}>
            <span className="ft-file-name">{each.stage === 'computing' ? words.stages.computing : each.fileName}</span>
            <span className="ft-progress-share">{formatPercent(each.share)}</span>
            <progress value={each.share} aria-label={words.label(each.fileName)} />
            <span className="ft-quiet">{stageWords(each)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
