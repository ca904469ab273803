import { Details, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { FileReport } from '../../domain/file-report.ts';
import { geography } from '../../reference/geography-facts.ts';
import { dataText } from '../../text/data-text.ts';

const words = dataText.file;

const compareNames = new Intl.Collator('nb').compare;

export interface FileColumnsProps {
  readonly file: FileReport;
}

/** Which heading was read as which column, and what was left unused. */
export function FileColumns({ file }: FileColumnsProps): ReactNode {
  const mapping = Object.entries(file.mapping);
  if (mapping.length === 0) return null;
  return (
    <Details className="ft-details" data-color="neutral">
      <Details.Summary>{words.columns}</Details.Summary>
      <Details.Content>
        <div className="ft-table-box">
          <Table>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell>{words.columnHeading}</Table.HeaderCell>
                <Table.HeaderCell>{words.columnUsed}</Table.HeaderCell>
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {mapping.map(([column, heading]) => (
                <Table.Row key={column}>
                  <Table.Cell>{heading}</Table.Cell>
                  <Table.Cell>{column}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
        {file.ignoredColumns.length > 0 ? <p>{words.ignored(file.ignoredColumns.join(', '))}</p> : null}
      </Details.Content>
    </Details>
  );
}

/** Every kommune with a row of its own in the file, by name. */
export function FileKommuner({ file }: FileColumnsProps): ReactNode {
  if (file.kommuner.length === 0) return null;
  const names = file.kommuner.map((komnr) => geography.unitName('kommune', komnr));
  return (
    <Details className="ft-details" data-color="neutral">
      <Details.Summary>{words.kommuneList(names.length)}</Details.Summary>
      <Details.Content>
        <ul className="ft-kommuner">
          {names.sort(compareNames).map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </Details.Content>
    </Details>
  );
}
