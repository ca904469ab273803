import { Button, Card, Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IntakeProgress } from '../../domain/file-report.ts';
import type { DefinitionShelf } from '../../indicators/definition-shelf.ts';
import { useDefinitions, useSession, useSnapshot } from '../../session/session-context.tsx';
import { dataText } from '../../text/data-text.ts';
import { formatFindingTitle } from '../../text/finding-text.ts';
import { formatPercent, formatSecondsLeft } from '../../text/format.ts';

const words = dataText.progress;

function stageWords({ stage, rows, secondsLeft }: IntakeProgress): string {
  const parts = [words.stages[stage]];
  if (rows > 0) parts.push(words.rows(rows));
  if (secondsLeft !== null && stage !== 'done') parts.push(words.left(formatSecondsLeft(secondsLeft)));
  return parts.join(' · ');
}

/** What is worked at comes first; what is done is already a card below. */
function inOrder(progress: readonly IntakeProgress[]): readonly IntakeProgress[] {
  const waiting = progress.filter(({ stage }) => stage === 'queued');
  return [...progress.filter(({ stage }) => stage !== 'queued' && stage !== 'done'), ...waiting];
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
          {words[status]}
        </Heading>
        <Button variant="secondary" onClick={() => session.cancel()}>
          {words.stop}
        </Button>
      </div>
      {progress.length === 0 ? <p>{status === 'reading' ? words.starting : words.preparing}</p> : null}
      <ul>
        {inOrder(progress).map((each) => (
          <ProgressLine key={each.fileId} progress={each} />
        ))}
      </ul>
    </Card>
  );
}

/** Computing goes by indicator and judging by check, told by their ids; between them tables are made ready. */
function lineName({ stage, fileName }: IntakeProgress, definitions: DefinitionShelf): string {
  if (stage === 'judging') return formatFindingTitle(fileName);
  if (stage !== 'computing') return fileName;
  return definitions.find(fileName)?.name ?? words.preparing;
}

function ProgressLine({ progress }: { readonly progress: IntakeProgress }): ReactNode {
  const { stage, share } = progress;
  const name = lineName(progress, useDefinitions());
  const waiting = stage === 'queued';
  return (
    <li>
      <span className="ft-file-name">{name}</span>
      <span className="ft-progress-share">{waiting ? words.stages.queued : formatPercent(share)}</span>
      {waiting ? null : (
        <>
          <progress value={share} aria-label={words.label(name)} />
          {stage === 'computing' || stage === 'judging' ? null : (
            <span className="ft-quiet">{stageWords(progress)}</span>
          )}
        </>
      )}
    </li>
  );
}
