import type { FileReport, IntakeProgress } from '../domain/file-report.ts';
import { formatPartName } from '../domain/part-name.ts';
import type { Engine } from '../engine/engine.ts';
import { formatPassedOver } from '../text/packing-problems.ts';
import { readExtract } from './read-extract.ts';
import type { ExtractFile, ReadOptions } from './reading.ts';
import { buildGroup } from './report/problem-group.ts';
import type { WorkOptions } from './table/opened-table.ts';
import { type OpenedPart, openParts, type PassedOver, unpackingShare } from './unpack/open-parts.ts';

/** A file, or a part of one, and what was read of it. The part's content is its own, so that it can be read again. */
export interface PartReading {
  readonly file: ExtractFile;
  readonly report: FileReport;
}

type FilePlace = Extract<OpenedPart, { readonly file: ExtractFile }>;

/** Notes, pictures and empty sheets beside a table are nothing to refuse. */
const noTableChecks: ReadonlySet<string> = new Set(['not-a-table', 'file-empty', 'pdf-file', 'office-document']);

function holdsNoTable({ problems }: FileReport): boolean {
  const fatal = problems.filter(({ severity }) => severity === 'fatal');
  return fatal.length > 0 && fatal.every(({ check }) => noTableChecks.has(check));
}

function toPassedOver({ file, report }: PartReading): PassedOver {
  const empty = report.problems.some(({ check }) => check === 'file-empty');
  return { name: file.part?.name ?? file.name, reason: empty ? 'empty' : 'no-table' };
}

/** The report with what was passed over beside it. */
function tellPassedOver({ file, report }: PartReading, passedOver: readonly PassedOver[]): PartReading {
  const group = buildGroup({
    check: 'parts-passed-over',
    severity: 'warning',
    column: null,
    count: passedOver.length,
    context: { detail: passedOver.map(({ name, reason }) => formatPassedOver(name, reason)).join(', ') },
    examples: [{ row: null, found: null }],
  });
  return { file, report: { ...report, problems: [...report.problems, group] } };
}

type Teller = (progress: IntakeProgress) => void;

/** Parts are read one after another, so each has its own stretch of the whole file's way. */
function createPartTeller(
  file: ExtractFile,
  tell: Teller | undefined,
  { index, count, file: part }: FilePlace,
): Teller {
  const unpacked = part.part === undefined ? 0 : unpackingShare;
  return (progress) =>
    tell?.({
      ...progress,
      fileId: file.id,
      fileName: formatPartName(file.name, part.part?.name ?? null),
      share: (index + unpacked + (1 - unpacked) * progress.share) / count,
      secondsLeft: index >= count - 1 ? progress.secondsLeft : null,
    });
}

/**
 * Reads a dropped file, which may hold several tables. Each gets a report as soon as it is read. Parts without a table
 * are told of with the first table's report, which then comes once more; where no part holds a table, each is refused.
 *
 * @throws the abort reason when stopped, EngineError or Error when the fault is ours
 */
export async function* readParts(
  engine: Engine,
  file: ExtractFile,
  options: ReadOptions = {},
): AsyncGenerator<PartReading> {
  const known = new Map(options.knownHashes);
  const passedOver: PassedOver[] = [];
  const setAside: PartReading[] = [];
  let first: PartReading | null = null;
  const unpacking: WorkOptions = {
    signal: options.signal,
    onProgress: (share) =>
      options.onProgress?.({
        fileId: file.id,
        fileName: file.name,
        stage: 'unpacking',
        rows: 0,
        share,
        secondsLeft: null,
      }),
  };
  for await (const opened of openParts(file, unpacking)) {
    if ('passedOver' in opened) {
      passedOver.push(opened.passedOver);
      continue;
    }
    const onProgress = createPartTeller(file, options.onProgress, opened);
    const report = await readExtract(engine, opened.file, { ...options, onProgress, knownHashes: known });
    const reading = { file: opened.file, report };
    if (opened.count > 1 && holdsNoTable(report)) {
      setAside.push(reading);
      continue;
    }
    if (report.status === 'accepted') known.set(report.hash, formatPartName(report.name, report.part));
    first ??= reading;
    yield reading;
  }
  if (first === null) yield* setAside;
  else passedOver.push(...setAside.map(toPassedOver));
  const teller = first ?? setAside[0];
  if (teller !== undefined && passedOver.length > 0) yield tellPassedOver(teller, passedOver);
}

/** Reads a dropped file to its end. One report for each of its tables, in the order of the file. */
export async function readAllParts(
  engine: Engine,
  file: ExtractFile,
  options: ReadOptions = {},
): Promise<readonly FileReport[]> {
  const reports = new Map<string, FileReport>();
  for await (const { report } of readParts(engine, file, options)) reports.set(report.id, report);
  return [...reports.values()];
}
