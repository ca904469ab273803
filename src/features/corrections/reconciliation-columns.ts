import { type CorrectionArt, correctionArts } from '../../domain/correction.ts';
import type { NightMeasure } from '../../domain/reconciliation.ts';
import { correctionsText } from '../../text/corrections-text.ts';
import { formatChange, formatNumber } from '../../text/format.ts';
import { reconciliationText } from '../../text/reconciliation-text.ts';
import type { ReconciliationLine } from './reconciliation.model.ts';

const { columns, table, between, noKroner, kroner: formatKronerOf } = reconciliationText;

/** One column of the reconciliation: on the screen and on paper, and as the numbers it is written with in a file. */
export interface ReconciliationColumn {
  readonly heading: string;
  /** The number both parties sign */
  readonly agreed?: boolean;
  readonly show: (line: ReconciliationLine) => string;
  /** What a sum of text is in a file of numbers: a span is two */
  readonly written: readonly { readonly heading: string; readonly cell: (line: ReconciliationLine) => string }[];
}

/** A change with its sign; nothing where there was none, so that what was corrected stands out. */
function showMove(nights: number): string {
  return nights === 0 ? '' : formatChange(nights);
}

function columnOfArt(art: CorrectionArt): ReconciliationColumn {
  return {
    heading: correctionsText.arts[art],
    show: ({ changes }) => showMove(changes[art]),
    written: [{ heading: art, cell: ({ changes }) => String(changes[art]) }],
  };
}

/** An objection concerns the bill alone, so the column would be empty for nights in bed. */
function artsOf(measure: NightMeasure): readonly CorrectionArt[] {
  return measure === 'payment' ? correctionArts : correctionArts.filter((art) => art !== 'innsigelse');
}

const gross: ReconciliationColumn = {
  heading: columns.gross,
  show: (line) => formatNumber(line.gross),
  written: [{ heading: table.gross, cell: (line) => String(line.gross) }],
};
const net: ReconciliationColumn = {
  heading: columns.net,
  agreed: true,
  show: (line) => formatNumber(line.net),
  written: [{ heading: table.net, cell: (line) => String(line.net) }],
};
const interval: ReconciliationColumn = {
  heading: columns.interval,
  show: ({ lowest, highest }) => (lowest === highest ? '' : between(lowest, highest)),
  written: [
    { heading: table.lowest, cell: ({ lowest }) => String(lowest) },
    { heading: table.highest, cell: ({ highest }) => String(highest) },
  ],
};
const kroner: ReconciliationColumn = {
  heading: columns.kroner,
  show: (line) => (line.kroner === null ? noKroner : formatKronerOf(line.kroner)),
  written: [{ heading: table.kroner, cell: (line) => (line.kroner === null ? '' : String(line.kroner)) }],
};

/** The columns behind the name of each line, from the hospital's count to the number agreed on and its price. */
export function reconciliationColumns(measure: NightMeasure): readonly ReconciliationColumn[] {
  const common = [gross, ...artsOf(measure).map(columnOfArt), net, interval];
  return measure === 'payment' ? [...common, kroner] : common;
}
