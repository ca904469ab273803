import type { ReactNode } from 'react';
import type { FileReport } from '../../domain/file-report.ts';
import { geography } from '../../reference/geography-facts.ts';
import { dataText } from '../../text/data-text.ts';
import { formatDateRange, formatNumber } from '../../text/format.ts';

const words = dataText.file;

export interface FileFactsProps {
  readonly file: FileReport;
}

interface Fact {
  readonly term: string;
  readonly value: string;
  readonly title?: string;
}

function shortNamesOf(kommuner: readonly string[]): readonly string[] {
  const found = new Set(kommuner.map((komnr) => geography.kommune(komnr)?.helsefellesskap));
  return geography.helsefellesskap.filter(({ id }) => found.has(id)).map(({ shortName }) => shortName);
}

/** What the file holds: rows, time, places. */
function buildFacts(file: FileReport): readonly Fact[] {
  const facts: Fact[] = [
    {
      term: words.rows,
      value: words.rowsAccounted(
        formatNumber(file.rowsRead),
        formatNumber(file.rowsAccepted),
        formatNumber(file.rowsRejected),
      ),
    },
    {
      term: words.period,
      value:
        file.periodFrom === null || file.periodTo === null
          ? words.noPeriod
          : formatDateRange(file.periodFrom, file.periodTo),
    },
  ];
  if (file.kommuner.length > 0)
    facts.push({
      term: words.kommuner,
      value: words.kommuneCount(file.kommuner.length, shortNamesOf(file.kommuner)),
      title: file.kommuner.map((komnr) => geography.unitName('kommune', komnr)).join(', '),
    });
  return facts;
}

/** How the bytes were read. Facts the format does not have are left out. */
function buildDialect(file: FileReport): readonly string[] {
  const facts: string[] = [words.formats[file.format]];
  if (file.packing !== null) facts.push(words.packings[file.packing]);
  if (file.encoding !== null) facts.push(words.encoding(file.encoding));
  if (file.delimiter !== null) facts.push(words.delimiter(words.delimiters[file.delimiter]));
  if (file.decimal !== null) facts.push(words.decimal(words.decimals[file.decimal]));
  return facts;
}

export function FileFacts({ file }: FileFactsProps): ReactNode {
  return (
    <>
      <dl className="ft-facts">
        {buildFacts(file).map(({ term, value, title }) => (
          <div key={term} title={title}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul className="ft-dialect" aria-label={words.reading}>
        {buildDialect(file).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {file.hash === '' ? null : <li title={words.hashExplanation}>{words.hash(file.hash.slice(0, 12))}</li>}
      </ul>
    </>
  );
}
