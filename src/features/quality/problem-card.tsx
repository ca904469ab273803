import { Details, Table, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { IntakeProblem, Severity } from '../../domain/file-report.ts';
import { formatCheckHelp, formatCheckTitle } from '../../text/check-catalogue.ts';
import { formatNumber } from '../../text/format.ts';
import { qualityText } from '../../text/quality-text.ts';
import type { ProblemEntry } from './problem-list.model.ts';

const words = qualityText.problems;

/** Colour of the tag that tells what came of a problem. */
export const problemTones = { fatal: 'danger', error: 'warning', warning: 'neutral' } as const satisfies Record<
  Severity,
  string
>;

export interface ProblemCardProps {
  readonly entry: ProblemEntry;
}

/** One check that found something in one column of one file; unfolds to what it means, what to do and the first rows. */
export function ProblemCard({ entry: { file, group } }: ProblemCardProps): ReactNode {
  const first = group.examples[0];
  return (
    <Details className="ft-finding" data-color="neutral">
      <Details.Summary>
        <span className="ft-finding-head">
          <Tag data-color={problemTones[group.severity]}>{qualityText.severities[group.severity]}</Tag>
          <span className="ft-finding-title">{formatCheckTitle(group.check)}</span>
          <span className="ft-finding-where">
            {group.column === null ? null : <code>{group.column}</code>}
            <span className="ft-quiet">{file.name}</span>
          </span>
          <span className="ft-finding-count">{words.count(group.count)}</span>
        </span>
      </Details.Summary>
      <Details.Content>
        {first === undefined ? null : (
          <dl className="ft-terms">
            <Term name={words.expected}>{first.expected}</Term>
            <Term name={words.meaning}>{formatCheckHelp(group.check)}</Term>
            <Term name={words.action}>{first.action}</Term>
          </dl>
        )}
        <ExampleTable examples={group.examples} count={group.count} />
      </Details.Content>
    </Details>
  );
}

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  if (children === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ExampleTableProps {
  readonly examples: readonly IntakeProblem[];
  readonly count: number;
}

/** The rows a person can look up in the file. A fault of the whole file has none. */
function ExampleTable({ examples, count }: ExampleTableProps): ReactNode {
  const rows = examples.filter(({ row, found }) => row !== null || found !== null);
  if (rows.length === 0) return null;
  return (
    <div className="ft-scroll">
      <Table className="ft-finding-rows" data-size="sm">
        <caption>{words.examples(rows.length, count)}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{words.row}</Table.HeaderCell>
            <Table.HeaderCell>{words.found}</Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map(({ row, found }) => (
            <Table.Row key={`${row} ${found}`}>
              <Table.Cell className="ft-number">{row === null ? words.wholeFile : formatNumber(row)}</Table.Cell>
              <Table.Cell>{found === null ? words.nothing : <code>{found}</code>}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
