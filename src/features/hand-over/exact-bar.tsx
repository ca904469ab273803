import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import type { AuditedNumber } from '../../domain/audit-report.ts';
import { useSnapshotPart } from '../../session/session-context.tsx';
import { formatSecondsLeft } from '../../text/format.ts';
import { handOverAuditText } from '../../text/hand-over-audit-text.ts';
import type { ExactAsk } from './use-exact.ts';

const words = handOverAuditText.exact;

/** Whether more can be found of the number: a region is in no sum of its own. */
export function mayBeFound({ isExact, reason }: AuditedNumber): boolean {
  return !isExact && reason !== 'place-in-region';
}

interface ExactBarProps {
  /** Those that the filter lets through */
  readonly numbers: readonly AuditedNumber[];
  readonly isFiltered: boolean;
  readonly exact: ExactAsk;
}

/** How many of the ranges are exact, and the way to make the others so: how far it is, how long it takes, and a stop. */
export function ExactBar({ numbers, isFiltered, exact: { asked, find, stop } }: ExactBarProps): ReactNode {
  const open = numbers.filter(mayBeFound).map(({ row }) => row);
  const tried = numbers.filter(({ reason }) => reason !== 'place-in-region').length;
  const isRunning = asked !== null && asked.length > 1;
  if (tried === 0) return null;
  return (
    <div className="ft-exact">
      <Paragraph className="ft-quiet">{words.explanation}</Paragraph>
      {isRunning ? <Running of={asked.length} /> : <p role="status">{words.sum(tried - open.length, tried)}</p>}
      {open.length === 0 && !isRunning ? null : (
        // One button, so that the focus stays where it is.
        <Button
          variant="secondary"
          data-size="sm"
          aria-disabled={asked !== null && !isRunning}
          onClick={() => (isRunning ? stop() : find(open))}
        >
          {isRunning ? words.stop : isFiltered ? words.findSome(open.length) : words.findAll}
        </Button>
      )}
    </div>
  );
}

function Running({ of }: { readonly of: number }): ReactNode {
  const [status, progress] = [useSnapshotPart('status'), useSnapshotPart('progress')];
  const labelId = useId();
  const [one] = status === 'auditing' ? progress : [];
  const left = one?.secondsLeft ?? null;
  return (
    <div className="ft-audit-running">
      <p id={labelId}>
        {words.running(one?.rows ?? 0, of)}
        {left === null ? null : ` ${words.left(formatSecondsLeft(left))}`}
      </p>
      <progress value={one?.share} aria-labelledby={labelId} />
    </div>
  );
}
