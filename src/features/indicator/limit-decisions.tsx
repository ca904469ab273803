import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { LimitDecision } from '../../domain/limit-decision.ts';
import { limitShelf } from '../../session/limit-shelf.ts';
import { formatDate, formatPeriod, formatPeriodId } from '../../text/format.ts';
import { processText } from '../../text/process-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import type { ProcessView } from './process.model.ts';

const words = processText.decisions;

export interface LimitDecisionsProps {
  readonly view: ProcessView;
}

function today(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/** The log of decisions to calculate the limits of this series anew, and a form to add to it. */
export function LimitDecisions({ view }: LimitDecisionsProps): ReactNode {
  return (
    <details className="ft-limit-decisions">
      <summary>{words.summary}</summary>
      <Paragraph className="ft-notes">{words.lead}</Paragraph>
      {view.decisions.length === 0 ? (
        <Paragraph className="ft-notes">{words.none}</Paragraph>
      ) : (
        <ul>
          {view.decisions.map((decision) => (
            <Line key={decision.from} decision={decision} />
          ))}
        </ul>
      )}
      <DecisionForm view={view} />
    </details>
  );
}

function Line({ decision }: { readonly decision: LimitDecision }): ReactNode {
  const { from, decidedOn, decidedBy, reason } = decision;
  const period = formatPeriodId(from);
  return (
    <li>
      {words.line(period, formatDate(decidedOn), decidedBy, reason)}{' '}
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={words.remove(period)}
        onClick={() => limitShelf().remove(decision)}
      >
        {words.removeShort}
      </Button>
    </li>
  );
}

function DecisionForm({ view }: LimitDecisionsProps): ReactNode {
  const choices = view.slots.slice(1).map(({ period }) => ({ value: period.id, label: formatPeriod(period) }));
  const [from, setFrom] = useState('');
  const [decidedBy, setDecidedBy] = useState('');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const missingId = useId();
  const chosen = choices.some(({ value }) => value === from) ? from : (choices[0]?.value ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const complete = decidedBy.trim() !== '' && reason.trim() !== '' && chosen !== '';
    setMissing(!complete);
    if (!complete) return;
    const { period: _period, ...series } = view.key;
    const told = { decidedOn: today(), decidedBy: decidedBy.trim(), reason: reason.trim() };
    limitShelf().keep({ series, from: chosen, ...told });
    setReason('');
  };
  return (
    <form className="ft-limit-form" onSubmit={submit} aria-describedby={missing ? missingId : undefined}>
      <FieldSelect label={words.from} value={chosen} choices={choices} onChoose={setFrom} />
      <Textfield
        label={words.by}
        description={words.byHint}
        value={decidedBy}
        maxLength={120}
        onChange={(event) => setDecidedBy(event.target.value)}
      />
      <Textfield
        label={words.reason}
        value={reason}
        maxLength={400}
        onChange={(event) => setReason(event.target.value)}
      />
      {missing ? (
        <p id={missingId} role="alert">
          {words.missing}
        </p>
      ) : null}
      <Button type="submit" variant="secondary">
        {words.add}
      </Button>
    </form>
  );
}
