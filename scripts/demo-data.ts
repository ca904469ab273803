import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type DemoOrder,
  type FileFormat,
  orderCompactDemo,
  type WrittenFile,
  writeDemo,
  writeManifest,
} from './demo/write-demo.ts';
import { findOptionFault } from './option-fault.ts';

const usage = `Bruk: npm run demo-data -- --out MAPPE [--scale N] [--seed N] [--format csv,parquet]
       npm run demo-data -- --compact [--out MAPPE]

Skriver syntetiske uttrekk for alle 19 helsefellesskap, 2023–2025. Skala 1 er om lag 100 000 opphold; minste skala er 0,01. Under 0,1 er det for få opphold til at Ahus-tallene treffer rapporten.
Med flere formater får hvert format sin mappe. --compact lager settet som følger med Fellestall.`;

const defaultSeed = 2025;
const rowsPerGroup = 65_536;

const options = {
  out: { type: 'string' },
  scale: { type: 'string', default: '1' },
  seed: { type: 'string', default: String(defaultSeed) },
  format: { type: 'string', default: 'csv' },
  compact: { type: 'boolean', default: false },
} as const;

interface Command {
  readonly orders: readonly DemoOrder[];
  readonly compact: boolean;
}

function parseNumber(text: string, name: string, least: number, most: number): number {
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value) || value < least || value > most)
    throw new RangeError(`--${name} må være et tall fra ${least} til ${most}, ikke «${text}».`);
  return value;
}

function parseFormats(text: string): readonly FileFormat[] {
  return text.split(',').map((word) => {
    if (word !== 'csv' && word !== 'parquet') throw new RangeError(`--format kan være csv og parquet, ikke «${word}».`);
    return word;
  });
}

/** @throws RangeError with a text for the user when the arguments cannot be used */
function parseCommand(args: string[]): Command {
  const fault = findOptionFault(args, { options });
  if (fault !== null) throw new RangeError(fault);
  const { values } = parseArgs({ args, options });
  if (values.compact) return { orders: [orderCompactDemo(values.out ?? 'public/demo')], compact: true };
  const { out } = values;
  if (out === undefined) throw new RangeError('Si hvor filene skal ligge: --out MAPPE.');
  const scaleThousandths = Math.round(1000 * parseNumber(values.scale, 'scale', 0.01, 100));
  const seed = Math.floor(parseNumber(values.seed, 'seed', 0, 2 ** 31 - 1));
  const formats = [...new Set(parseFormats(values.format))];
  const orders = formats.map((format) => ({
    folder: formats.length > 1 ? join(out, format) : out,
    seed,
    scaleThousandths,
    rowsPerGroup,
    formatOf: () => format,
  }));
  return { orders, compact: false };
}

function formatReport({ name, rows, bytes }: WrittenFile): string {
  return `${name.padEnd(40)} ${String(rows).padStart(10)} rader ${(bytes / 1_048_576).toFixed(1).padStart(9)} MiB`;
}

/** The folder or a file in it cannot be made: for the user to mend. */
function isUnwritable(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && (error.syscall === 'mkdir' || error.syscall === 'open');
}

async function writeOrder(order: DemoOrder, compact: boolean): Promise<void> {
  const files = await writeDemo(order);
  if (compact) writeManifest(order, files);
  console.log(`Syntetiske uttrekk i ${order.folder} (frø ${order.seed}, skala ${order.scaleThousandths / 1000}):`);
  for (const file of files) console.log(`  ${formatReport(file)}`);
}

/** Exit status 0 when the extracts are written, 2 on unusable arguments. */
export async function main(args: string[]): Promise<number> {
  let command: Command;
  try {
    command = parseCommand(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  for (const order of command.orders) {
    try {
      await writeOrder(order, command.compact);
    } catch (error) {
      if (!isUnwritable(error)) throw error;
      console.error(`Filene kan ikke skrives til ${order.folder}. Se at det er en mappe du har lov til å skrive i.`);
      return 2;
    }
  }
  return 0;
}
