import { Button, Dialog, Heading, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Correction } from '../../domain/correction.ts';
import { type MergeProposal, proposeMerge } from '../../domain/correction-merge.ts';
import { geography } from '../../reference/geography-facts.ts';
import type { ListedCorrection } from '../../session/correction-history.ts';
import type { OpenedCorrections } from '../../session/loaded-corrections.ts';
import { correctionsText } from '../../text/corrections-text.ts';
import { formatDate } from '../../text/format.ts';
import { FieldSelect } from '../../ui/field-select.tsx';
import { useFocusReturn } from '../../ui/keep-focus.ts';

const words = correctionsText.merge;

export interface CorrectionMergeProps {
  readonly name: string;
  readonly opened: OpenedCorrections;
  readonly list: readonly ListedCorrection[];
  readonly onMerge: (taken: readonly Case[]) => void;
  readonly onClose: () => void;
}

type Case = MergeProposal<ListedCorrection>['cases'][number];

function tell({ to, status, registered, komnr }: Correction): string {
  const parts = [
    correctionsText.statuses[status],
    `${correctionsText.columns.to.toLowerCase()} ${formatDate(to)}`,
    ...(registered === null ? [] : [`${correctionsText.form.registered.toLowerCase()} ${formatDate(registered)}`]),
    ...(komnr === null ? [] : [geography.unitName('kommune', komnr)]),
  ];
  return parts.join(', ');
}

/** What a file of the other party has that the list has not, and what is to be taken of it. */
export function CorrectionMerge({ name, opened, list, onMerge, onClose }: CorrectionMergeProps): ReactNode {
  useFocusReturn();
  const [proposal] = useState(() => proposeMerge(list, opened.corrections));
  const [taken, setTaken] = useState<ReadonlySet<Case>>(
    () => new Set(proposal.cases.filter(({ outcome }) => outcome !== 'conflict')),
  );
  const choose = (each: Case, isTaken: boolean): void => {
    const next = new Set(taken);
    if (isTaken) next.add(each);
    else next.delete(each);
    setTaken(next);
  };
  const rejected = opened.reports.reduce((sum, { rowsRejected }) => sum + rowsRejected, 0);
  const unread = opened.reports.every(({ kind, status }) => kind !== 'rettelse' || status === 'refused');
  return (
    <Dialog open onClose={onClose} closeButton={false} className="ft-correction-dialog" data-wide>
      <Heading level={2} data-size="xs">
        {words.heading}
      </Heading>
      <Paragraph className="ft-quiet">{words.file(name)}</Paragraph>
      {unread ? <Unread opened={opened} /> : <Paragraph>{words.counts(proposal.same, proposal.onlyOurs)}</Paragraph>}
      {rejected === 0 ? null : <Paragraph>{words.rejected(rejected)}</Paragraph>}
      {unread || proposal.cases.length > 0 ? null : <Paragraph>{words.nothing}</Paragraph>}
      {proposal.cases.length === 0 ? null : <Cases cases={proposal.cases} taken={taken} onChoose={choose} />}
      <div className="ft-actions">
        {proposal.cases.length === 0 ? null : (
          <Button
            aria-disabled={taken.size === 0}
            onClick={() => (taken.size > 0 ? onMerge(proposal.cases.filter((each) => taken.has(each))) : undefined)}
          >
            {words.confirm(taken.size)}
          </Button>
        )}
        <Button variant="secondary" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

function Unread({ opened }: { readonly opened: OpenedCorrections }): ReactNode {
  const problems = opened.reports.flatMap((report) => report.problems);
  return (
    <>
      <Paragraph>{words.unread}</Paragraph>
      <ul>
        {problems.map(({ check, column, examples }) => (
          <li key={`${check} ${column ?? ''}`}>{`${examples[0]?.expected ?? check} ${examples[0]?.action ?? ''}`}</li>
        ))}
      </ul>
    </>
  );
}

interface CasesProps {
  readonly cases: readonly Case[];
  readonly taken: ReadonlySet<Case>;
  readonly onChoose: (each: Case, isTaken: boolean) => void;
}

function Cases({ cases, taken, onChoose }: CasesProps): ReactNode {
  return (
    <div className="ft-scroll">
      <Table className="ft-numbers">
        <caption className="ds-sr-only">{words.caption}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{correctionsText.columns.stay}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{correctionsText.columns.art}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.ours}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.theirs}</Table.HeaderCell>
            <Table.HeaderCell scope="col">{words.confirmColumn}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {cases.map((each) => (
            <Table.Row key={`${each.theirs.stay} ${each.theirs.from} ${each.theirs.art} ${each.theirs.to}`}>
              <Table.HeaderCell scope="row">
                {each.theirs.stay}
                <br />
                <Tag data-color={each.outcome === 'conflict' ? 'warning' : 'neutral'} variant="outline" data-size="sm">
                  {words.outcomes[each.outcome]}
                </Tag>
              </Table.HeaderCell>
              <Table.Cell>
                {correctionsText.arts[each.theirs.art]}
                <br />
                <span className="ft-quiet">{formatDate(each.theirs.from)}</span>
              </Table.Cell>
              <Table.Cell>{each.ours === null ? words.nothingOurs : tell(each.ours)}</Table.Cell>
              <Table.Cell>{tell(each.theirs)}</Table.Cell>
              <Table.Cell>
                <FieldSelect<'take' | 'keep'>
                  label={words.choice(each.theirs.stay)}
                  labelHidden
                  value={taken.has(each) ? 'take' : 'keep'}
                  choices={[
                    { value: 'take', label: words.take },
                    { value: 'keep', label: each.ours === null ? words.leave : words.keep },
                  ]}
                  onChoose={(value) => onChoose(each, value === 'take')}
                />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
