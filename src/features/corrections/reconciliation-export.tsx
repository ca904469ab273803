import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { createPublishedStore } from '../../disclosure/published-columns.ts';
import type { Quality } from '../../domain/observation.ts';
import type { ObservationStore } from '../../observations/observation-store.ts';
import { rulesVersion } from '../../session/fingerprint.ts';
import { useObservations, useSession, useSnapshot } from '../../session/session-context.tsx';
import { formatDate, lowerFirst } from '../../text/format.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';
import { saveBlob } from '../../ui/save-blob.ts';
import type { ReconciliationTable as Reconciled, ReconciliationQuestion } from './reconciliation.model.ts';
import type { ReconciliationCase } from './reconciliation-cases.model.ts';
import { formatCases, formatShared, formatStatement, formatStatementFacts } from './reconciliation-csv.ts';
import type { StatementFacts } from './reconciliation-facts.ts';
import { ReconciliationSheet } from './reconciliation-sheet.tsx';
import { ReconciliationTable } from './reconciliation-table.tsx';
import { nameMeasure, nameSector } from './reconciliation-words.ts';

const words = reconciliationText;

export interface ReconciliationExportProps {
  readonly question: ReconciliationQuestion;
  readonly table: Reconciled;
  readonly months: readonly string[];
  /** The kommuner of the table, the unknown one left out */
  readonly kommuner: readonly string[];
  readonly where: string;
  readonly when: string;
  readonly cases: readonly ReconciliationCase[];
}

const leastSettledFirst: readonly Quality[] = ['incomplete', 'preliminary', 'adjusted', 'locked'];

/** The status of the least settled number of the table; an open case keeps it preliminary. */
function judgeStatus(store: ObservationStore | null, props: ReconciliationExportProps): Quality {
  const { question, table, months, kommuner } = props;
  const indicator = question.measure === 'payment' ? 'betalingsdogn' : 'overliggerdogn';
  const profile = question.sector === 'SOM' ? '-' : question.sector.toLowerCase();
  const found = new Set<Quality>(table.sum.lowest === table.sum.highest ? [] : ['preliminary']);
  for (const unit of kommuner) {
    for (const period of months) {
      const key = { indicator, profile, variant: 'net', level: 'kommune', unit, periodType: 'month', period } as const;
      const quality = store?.one(key)?.quality;
      if (quality !== undefined) found.add(quality);
    }
  }
  return leastSettledFirst.find((quality) => found.has(quality)) ?? 'preliminary';
}

function useFacts(props: ReconciliationExportProps): StatementFacts {
  const { question, where, when } = props;
  const { files, cut, fingerprint, synthetic } = useSnapshot();
  const { store } = useObservations('analyst');
  const accepted = files.filter(({ status }) => status === 'accepted');
  return {
    measure: question.measure,
    measureName: nameMeasure(question.measure),
    sectorName: nameSector(question.sector),
    where,
    period: when,
    cut: cut === null ? '' : formatDate(cut),
    status: vocabulary.qualities[judgeStatus(store, props)],
    fingerprint: fingerprint ?? '',
    rules: rulesVersion,
    inputs: accepted.map(({ kind, hash }) => `${kind ?? ''} ${hash}`).sort(),
    synthetic,
  };
}

function save(text: string, name: string): void {
  saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/** Files and paper of a reconciliation: one for the two parties, and one that passed the gate for everyone else. */
export function ReconciliationExport(props: ReconciliationExportProps): ReactNode {
  const { question, table, months, kommuner, cases } = props;
  const session = useSession();
  const facts = useFacts(props);
  const byMonth = question.komnr !== null;
  const detail = [question.komnr ?? question.helsefellesskap, months[0], months.at(-1)].join('-');

  const share = async (): Promise<void> => {
    const published = await session.publishedColumns();
    if (published === null) return;
    const { measure, sector } = question;
    const store = createPublishedStore(published.columns, published.index);
    const text = formatShared(store, { measure, sector, kommuner, months });
    save(text, `${words.names.shared}-${detail}`);
  };

  return (
    <>
      <section className="ft-reconciliation-exports">
        <div>
          <Heading level={2} data-size="2xs">
            {words.toSign}
          </Heading>
          <Paragraph className="ft-quiet">{words.toSignExplanation}</Paragraph>
          <div className="ft-actions">
            <Button variant="secondary" onClick={() => window.print()}>
              {words.print}
            </Button>
            <Button
              variant="secondary"
              onClick={() => save(formatStatement(table, question.measure, byMonth), `${words.names.table}-${detail}`)}
            >
              {words.saveTable}
            </Button>
            {cases.length === 0 ? null : (
              <Button variant="tertiary" onClick={() => save(formatCases(cases), `${words.names.cases}-${detail}`)}>
                {words.saveCases}
              </Button>
            )}
            <Button
              variant="tertiary"
              onClick={() => save(formatStatementFacts(facts), `${words.names.facts}-${detail}`)}
            >
              {words.saveFacts}
            </Button>
          </div>
        </div>
        <div>
          <Heading level={2} data-size="2xs">
            {words.toShare}
          </Heading>
          <Paragraph className="ft-quiet">{words.toShareExplanation}</Paragraph>
          <div className="ft-actions">
            <Button variant="secondary" onClick={() => void share()}>
              {words.saveShared}
            </Button>
          </div>
        </div>
      </section>
      <ReconciliationSheet facts={facts} cases={cases}>
        <ReconciliationTable
          table={table}
          measure={question.measure}
          byMonth={byMonth}
          caption={words.sheet.title(lowerFirst(facts.measureName))}
        />
      </ReconciliationSheet>
    </>
  );
}
