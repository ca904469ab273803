import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { LimitDecision } from '../../domain/limit-decision.ts';
import { today } from '../../domain/today.ts';
import { limitShelf } from '../../session/limit-shelf.ts';
import { formatDate, formatPeriod, formatPeriodId } from '../../text/format.ts';
import { processText } from '../../text/process-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { focusNeighbour } from '../../ui/keep-focus.ts';
import { saveBlob } from '../../ui/save-blob.ts';
import type { ProcessView } from './process.model.ts';

const words = processText.decisions;
/** A decision is some hundred bytes */
const largestFile = 2_000_000;

export interface LimitDecisionsProps {
  readonly view: ProcessView;
  /** False for those who only read: they see the decisions, and make none */
  readonly editable: boolean;
}

/** The log of decisions to calculate the limits of this series anew, and a form to add to it. */
export function LimitDecisions({ view, editable }: LimitDecisionsProps): ReactNode {
  return (
    <details className="ft-limit-decisions">
      <summary>{words.summary}</summary>
      <Paragraph className="ft-notes">{words.lead}</Paragraph>
      {view.decisions.length === 0 ? (
        <Paragraph className="ft-notes">{words.none}</Paragraph>
      ) : (
        <ul>
          {view.decisions.map((decision) => (
            <Line key={decision.from} decision={decision} editable={editable} />
          ))}
        </ul>
      )}
      {editable ? <DecisionForm view={view} /> : <Paragraph className="ft-notes">{words.readOnly}</Paragraph>}
      <DecisionFile editable={editable} />
    </details>
  );
}

function Line({ decision, editable }: { readonly decision: LimitDecision; readonly editable: boolean }): ReactNode {
  const { from, decidedOn, decidedBy, reason } = decision;
  const period = formatPeriodId(from);
  return (
    <li>
      {words.line(period, formatDate(decidedOn), decidedBy, reason)}{' '}
      {editable ? (
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={words.remove(period)}
          onClick={({ currentTarget }) => {
            focusNeighbour(currentTarget);
            limitShelf().remove(decision);
          }}
        >
          {words.removeShort}
        </Button>
      ) : null}
    </li>
  );
}

/** All decisions of this browser as a file, and back: limits are the same wherever the file is read. */
function DecisionFile({ editable }: { readonly editable: boolean }): ReactNode {
  const [answer, setAnswer] = useState('');
  const load = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const loaded = file.size > largestFile ? null : limitShelf().load(await file.text());
    setAnswer(loaded === null ? words.notLoaded(file.name) : words.loaded(loaded.told, loaded.taken));
  };
  const save = (): void =>
    saveBlob(new Blob([limitShelf().fileText()], { type: 'application/json' }), words.fileName(today()));
  return (
    <div className="ft-actions">
      <Button variant="tertiary" data-size="sm" onClick={save}>
        {words.save}
      </Button>
      {editable ? (
        <FilePicker
          icon="upload"
          variant="tertiary"
          accept=".json"
          multiple={false}
          onFiles={(files) => void load(files[0])}
        >
          {words.load}
        </FilePicker>
      ) : null}
      <p role="status" className="ft-notes">
        {answer}
      </p>
    </div>
  );
}

function DecisionForm({ view }: { readonly view: ProcessView }): ReactNode {
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
