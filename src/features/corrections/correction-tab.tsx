import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Correction } from '../../domain/correction.ts';
import { today } from '../../domain/today.ts';
import { geography } from '../../reference/geography-facts.ts';
import type { ListedCorrection } from '../../session/correction-history.ts';
import type { OpenedCorrections } from '../../session/loaded-corrections.ts';
import { useCorrections, useSession, useSnapshot } from '../../session/session-context.tsx';
import { correctionsText } from '../../text/corrections-text.ts';
import { CorrectionBar } from './correction-bar.tsx';
import { CorrectionFilters } from './correction-filters.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { CorrectionList } from './correction-list.tsx';
import { CorrectionMerge } from './correction-merge.tsx';
import {
  type CorrectionLine,
  chooseLines,
  countHindered,
  describeCorrections,
  everything,
} from './corrections.model.ts';
import type { Examination } from './use-examination.ts';

export interface CorrectionTabProps {
  readonly examination: Examination;
}

const blank: Correction = {
  stay: '',
  from: '',
  to: '',
  art: 'feilregistrering',
  status: 'meldt',
  registered: null,
  komnr: null,
  by: null,
};

interface Opened {
  readonly name: string;
  readonly opened: OpenedCorrections;
}

/** The list of corrections: read, edited, merged with the other party's, used and saved. */
export function CorrectionTab({ examination }: CorrectionTabProps): ReactNode {
  const { corrections } = useSession();
  const { list } = useCorrections();
  const lines = useMemo(() => describeCorrections(list, examination.book, geography), [list, examination.book]);
  const [edited, setEdited] = useState<ListedCorrection | 'new' | null>(null);
  const [merged, setMerged] = useState<Opened | null>(null);

  const open = async (file: File): Promise<void> => {
    const opened = await corrections.open(file);
    if (opened !== null) setMerged({ name: file.name, opened });
  };
  const save = (correction: Correction): void => {
    if (edited === 'new') corrections.add(correction);
    else if (edited !== null) corrections.edit(edited.id, correction);
    setEdited(null);
  };

  return (
    <>
      <CorrectionBar
        hindered={countHindered(lines)}
        onAdd={() => setEdited('new')}
        onMerge={(file) => void open(file)}
      />
      <Counting examination={examination} />
      {lines.length === 0 ? <NoCorrections /> : <Listed lines={lines} onEdit={setEdited} />}
      {edited === null ? null : (
        <CorrectionForm
          heading={edited === 'new' ? correctionsText.form.add : correctionsText.form.edit}
          initial={edited === 'new' ? { ...blank, registered: today() } : edited}
          others={edited === 'new' ? list : list.filter(({ id }) => id !== edited.id)}
          onSave={save}
          onClose={() => setEdited(null)}
        />
      )}
      {merged === null ? null : (
        <CorrectionMerge
          {...merged}
          list={list}
          onMerge={(taken) => {
            corrections.merge(taken);
            setMerged(null);
          }}
          onClose={() => setMerged(null)}
        />
      )}
    </>
  );
}

/** Says when the nights are not there to be counted, or are on their way. */
function Counting({ examination }: CorrectionTabProps): ReactNode {
  const { cut } = useSnapshot();
  const { pending, patterns, ask } = examination;
  if (cut === null) return null;
  if (pending) {
    return (
      <p role="status" className="ft-quiet">
        {correctionsText.counting}
      </p>
    );
  }
  if (patterns !== null) return null;
  return (
    <div className="ft-actions">
      <Paragraph>{correctionsText.notCounted}</Paragraph>
      <Button variant="secondary" onClick={ask}>
        {correctionsText.countAgain}
      </Button>
    </div>
  );
}

interface ListedProps {
  readonly lines: readonly CorrectionLine[];
  readonly onEdit: (correction: ListedCorrection) => void;
}

function Listed({ lines, onEdit }: ListedProps): ReactNode {
  const { corrections } = useSession();
  const [filter, setFilter] = useState(everything);
  const shown = useMemo(() => chooseLines(lines, filter), [lines, filter]);
  return (
    <>
      <CorrectionFilters lines={lines} filter={filter} onFilter={setFilter} />
      <p className="ft-quiet" role="status">
        {correctionsText.summary(shown.length, lines.length)}
      </p>
      {shown.length === 0 ? (
        <div className="ft-actions">
          <Paragraph>{correctionsText.empty.noneChosen}</Paragraph>
          <Button variant="secondary" onClick={() => setFilter(everything)}>
            {correctionsText.empty.showAll}
          </Button>
        </div>
      ) : (
        <CorrectionList
          lines={shown}
          onEdit={onEdit}
          onRemove={({ id }) => corrections.remove(id)}
          onStatus={({ id, ...correction }, status) => corrections.edit(id, { ...correction, status }, 'status')}
        />
      )}
    </>
  );
}

function NoCorrections(): ReactNode {
  return (
    <Card className="ft-empty">
      <Heading level={2} data-size="xs">
        {correctionsText.empty.heading}
      </Heading>
      <Paragraph>{correctionsText.empty.explanation}</Paragraph>
    </Card>
  );
}
