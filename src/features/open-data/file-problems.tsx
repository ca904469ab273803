import { Details, Table, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { FileReport, IntakeProblem, ProblemGroup, Severity } from '../../domain/file-report.ts';
import { formatCheckHelp, formatCheckTitle } from '../../text/check-catalogue.ts';
import { dataText } from '../../text/data-text.ts';
import { formatNumber } from '../../text/format.ts';
import { countProblems } from './file-totals.ts';

const words = dataText.problems;

const tones = { fatal: 'danger', error: 'warning', warning: 'neutral' } as const satisfies Record<Severity, string>;

export interface FileProblemsProps {
  readonly file: FileReport;
}

/** What is wrong with a file. Why it was refused is said at once; faults in rows unfold. */
export function FileProblems({ file }: FileProblemsProps): ReactNode {
  const totals = countProblems(file.problems);
  if (file.problems.length === 0) return null;
  const list = (
    <ul className="ft-problems">
      {file.problems.map((group) => (
        <li key={`${group.check} ${group.column}`}>
          <Problem group={group} />
        </li>
      ))}
    </ul>
  );
  if (file.status === 'refused') return list;
  return (
    <Details className="ft-details" data-color="neutral" defaultOpen={totals.error > 0 && file.rowsAccepted === 0}>
      <Details.Summary>{words.summary(totals.error, totals.warning)}</Details.Summary>
      <Details.Content>{list}</Details.Content>
    </Details>
  );
}

interface ProblemProps {
  readonly group: ProblemGroup;
}

function Problem({ group }: ProblemProps): ReactNode {
  const first = group.examples[0];
  if (first === undefined) return null;
  return (
    <>
      <p className="ft-problem-head">
        <Tag data-color={tones[group.severity]}>{words.severities[group.severity]}</Tag>
        <strong>{formatCheckTitle(group.check)}</strong>
        {group.column === null ? null : <code>{group.column}</code>}
        <span className="ft-quiet">{words.count(group.count)}</span>
      </p>
      <dl className="ft-problem-words">
        <div>
          <dt>{words.expected}</dt>
          <dd>{first.expected}</dd>
        </div>
        <div>
          <dt>{words.meaning}</dt>
          <dd>{formatCheckHelp(group.check)}</dd>
        </div>
        <div>
          <dt>{words.action}</dt>
          <dd>{first.action}</dd>
        </div>
      </dl>
      <Examples group={group} />
    </>
  );
}

/** The rows a person can look up in the file. A fault of the whole file has none. */
function Examples({ group }: ProblemProps): ReactNode {
  const rows = group.examples.filter(({ row, found }) => row !== null || found !== null);
  if (rows.length === 0) return null;
  const caption = words.examples(rows.length, group.count);
  return (
    <div className="ft-table-box">
      <Table className="ft-examples">
        <caption>{caption}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{words.row}</Table.HeaderCell>
            <Table.HeaderCell>{words.found}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((problem) => (
            <ExampleRow key={`${problem.row} ${problem.found}`} problem={problem} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function ExampleRow({ problem }: { readonly problem: IntakeProblem }): ReactNode {
  return (
    <Table.Row>
      <Table.Cell className="ft-number">
        {problem.row === null ? words.wholeFile : formatNumber(problem.row)}
      </Table.Cell>
      <Table.Cell>{problem.found === null ? words.nothing : <code>{problem.found}</code>}</Table.Cell>
    </Table.Row>
  );
}
