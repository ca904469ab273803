import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Period } from '../../domain/period.ts';
import type { NightMeasure, NightPattern } from '../../domain/reconciliation.ts';
import { priceOf } from '../../reference/dognpris.ts';
import { geography } from '../../reference/geography-facts.ts';
import { useCorrections } from '../../session/session-context.tsx';
import { correctionsText } from '../../text/corrections-text.ts';
import { formatPeriod } from '../../text/format.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { describeCorrections, type FactsBook } from './corrections.model.ts';
import {
  buildReconciliation,
  choosePatterns,
  kommunerToChoose,
  type ReconciliationTable as Reconciled,
  type ReconciliationQuestion,
} from './reconciliation.model.ts';
import { listCases, type ReconciliationCase } from './reconciliation-cases.model.ts';
import { ReconciliationCases } from './reconciliation-cases.tsx';
import { ReconciliationExport } from './reconciliation-export.tsx';
import { ReconciliationTable } from './reconciliation-table.tsx';
import { nameKommune, nameMeasure, nameSector } from './reconciliation-words.ts';
import type { Examination } from './use-examination.ts';

const words = reconciliationText;

/** No kommune is named so; the unknown one is empty. */
const all = '*';

export interface ReconciliationTabProps {
  readonly examination: Examination;
  readonly helsefellesskap: string;
  readonly period: Period | null;
}

/** From the hospital's count of nights to the one both parties agree on. */
export function ReconciliationTab({ examination, ...props }: ReconciliationTabProps): ReactNode {
  const { patterns, pending, ask } = examination;
  if (patterns !== null) return <Reconciliation {...props} patterns={patterns} book={examination.book} />;
  if (pending) return <LoadingBlock label={correctionsText.counting} />;
  return (
    <div className="ft-actions">
      <Paragraph>{correctionsText.notCounted}</Paragraph>
      <Button variant="secondary" onClick={ask}>
        {correctionsText.countAgain}
      </Button>
    </div>
  );
}

type ReconciliationProps = Omit<ReconciliationTabProps, 'examination'> & {
  readonly patterns: readonly NightPattern[];
  readonly book: FactsBook;
};

function Reconciliation({ patterns, book, helsefellesskap, period }: ReconciliationProps): ReactNode {
  const [measure, setMeasure] = useState<NightMeasure>('payment');
  const [sector, setSector] = useState('SOM');
  const [wished, setKommune] = useState<string | null>(null);
  const kommuner = useMemo(() => kommunerToChoose(patterns, helsefellesskap, geography), [patterns, helsefellesskap]);
  const komnr = wished !== null && kommuner.includes(wished) ? wished : null;
  const question = useMemo(
    (): ReconciliationQuestion => ({ measure, sector, komnr, helsefellesskap, period }),
    [measure, sector, komnr, helsefellesskap, period],
  );
  const table = useMemo(() => buildReconciliation(patterns, question, { geography, priceOf }), [patterns, question]);
  const months = useMemo(
    () => [...new Set(choosePatterns(patterns, question).map(({ month }) => month))].sort(),
    [patterns, question],
  );
  const { list } = useCorrections();
  const cases = useMemo(
    () => listCases(describeCorrections(list, book, geography), question, geography),
    [list, book, question],
  );
  const sectors = ['SOM', 'PHV', 'TSB'].filter((each) => each === 'SOM' || patterns.some((one) => one.sector === each));
  const where = komnr === null ? geography.unitName('helsefellesskap', helsefellesskap) : nameKommune(komnr);
  const when = period === null ? '' : formatPeriod(period);
  const caption = [nameMeasure(measure), where, when].filter((part) => part !== '').join(', ');
  return (
    <>
      <div className="ft-filters ft-correction-filters ft-reconciliation-choices">
        <FieldSelect
          label={words.kommune}
          value={komnr ?? all}
          choices={[
            { value: all, label: words.allKommuner },
            ...kommuner.map((value) => ({ value, label: nameKommune(value) })),
          ]}
          onChoose={(value) => setKommune(value === all ? null : value)}
        />
        <FieldSelect<NightMeasure>
          label={words.measure}
          value={measure}
          choices={(['payment', 'stay'] as const).map((value) => ({ value, label: nameMeasure(value) }))}
          onChoose={setMeasure}
        />
        <FieldSelect
          label={words.sector}
          value={sector}
          choices={sectors.map((value) => ({ value, label: nameSector(value) }))}
          onChoose={setSector}
        />
      </div>
      <section className="ft-reconciliation" aria-label={words.heading}>
        <Heading level={2} data-size="xs">
          {caption}
        </Heading>
        <Pending table={table} where={where} />
        {months.length === 0 ? (
          <Paragraph>{words.none}</Paragraph>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          <section className="ft-scroll" aria-label={caption} tabIndex={0}>
            <ReconciliationTable table={table} measure={measure} byMonth={komnr !== null} caption={caption} />
          </section>
        )}
        <Notes table={table} measure={measure} />
        {months.length === 0 ? null : <ReconciliationCases cases={cases} />}
      </section>
      <Exports
        cases={cases}
        question={question}
        table={table}
        months={months}
        where={where}
        when={when}
        kommuner={kommuner}
      />
    </>
  );
}

function Pending({ table: { sum }, where }: { readonly table: Reconciled; readonly where: string }): ReactNode {
  if (sum.lowest === sum.highest) return null;
  return <Paragraph>{words.pending(where, sum.lowest, sum.highest)}</Paragraph>;
}

function Notes({ table, measure }: { readonly table: Reconciled; readonly measure: NightMeasure }): ReactNode {
  const isUnpriced = measure === 'payment' && table.sum.kroner === null;
  return (
    <div>
      <Paragraph className="ft-notes">{words.signNote}</Paragraph>
      <Paragraph className="ft-notes">{words.measureNotes[measure]}</Paragraph>
      {isUnpriced ? <Paragraph className="ft-notes">{words.kronerNote}</Paragraph> : null}
    </div>
  );
}

interface ExportsProps {
  readonly question: ReconciliationQuestion;
  readonly table: Reconciled;
  readonly months: readonly string[];
  readonly where: string;
  readonly when: string;
  readonly kommuner: readonly string[];
  readonly cases: readonly ReconciliationCase[];
}

/** What is taken away must be what the numbers are made of. */
function Exports({ kommuner, question, ...props }: ExportsProps): ReactNode {
  const { inUse } = useCorrections();
  if (props.months.length === 0) return null;
  if (!inUse) return <Paragraph className="ft-notes">{words.notInUse}</Paragraph>;
  const own = geography.kommunerOf(question.helsefellesskap).map(({ komnr }) => komnr);
  const shown = question.komnr === null ? kommuner.filter((komnr) => own.includes(komnr)) : [question.komnr];
  return <ReconciliationExport {...props} question={question} kommuner={shown} />;
}
