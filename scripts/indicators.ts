import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { solverAtHand } from '../src/disclosure/exact/solver-at-hand.ts';
import { publish } from '../src/disclosure/publish.ts';
import type { FileReport } from '../src/domain/file-report.ts';
import type { Observation, ObservationColumns } from '../src/domain/observation.ts';
import type { OwnFault } from '../src/domain/own-indicator.ts';
import { formatPartName } from '../src/domain/part-name.ts';
import { deliverySpans } from '../src/domain/settled-period.ts';
import type { SplitNumbers } from '../src/domain/split.ts';
import type { Engine } from '../src/engine/engine.ts';
import { createNodeEngine } from '../src/engine/wasm-engine-node.ts';
import { computeObservations } from '../src/indicators/compute.ts';
import { formatHour } from '../src/indicators/definition-at-hour.ts';
import { createDefinitionShelf, type DefinitionShelf } from '../src/indicators/definition-shelf.ts';
import { createDataSet, refreshDataSet } from '../src/intake/data-set.ts';
import { readAllParts } from '../src/intake/read-parts.ts';
import { readRow } from '../src/observations/read-row.ts';
import { geography } from '../src/reference/geography-facts.ts';
import { loadReferenceTables } from '../src/reference/reference-tables.ts';
import { formatUnopenedFile } from '../src/text/extract-command-text.ts';
import {
  formatRejectedRows,
  formatUnwritable,
  indicatorsCommandText,
  indicatorsUsage,
  metadataWords,
} from '../src/text/indicators-command-text.ts';
import { mayBeWritten } from './observations/audit.ts';
import { type Command, isForAnother, metadataPlace, parseCommand, UnusableArguments } from './observations/command.ts';
import { readEarlier } from './observations/earlier.ts';
import type { RangesContext } from './observations/exact-ranges.ts';
import { allLocked, keepLock } from './observations/lock.ts';
import { writeParquet } from './observations/observation-parquet.ts';
import { formatMetadata, toCsvPieces, toJsonPieces } from './observations/observation-text.ts';
import { readOwnIndicators, tellFaultOf } from './observations/own-indicators.ts';
import { computeSplits, listGroupRows } from './observations/split-rows.ts';
import { openInput } from './open-input.ts';
import { findPlaceOf, findUnwritable } from './writable-place.ts';

const exitDone = 0;
const exitRejectedRows = 1;
const exitUnusable = 2;

/** A threshold of 5 patients, the practice in Norwegian health statistics. */
const policy = { threshold: 5 } as const;

/** Nothing of ours warns, and Node's own notices are no part of the answer. */
function silenceNotices(): void {
  process.removeAllListeners('warning');
  process.on('warning', () => {});
}

async function openFile(path: string): Promise<Blob> {
  const content = await openInput(path);
  if (content === null) throw new UnusableArguments(formatUnopenedFile(path));
  return content;
}

async function readFiles(engine: Engine, paths: readonly string[]): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  const knownHashes = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const file = { id: String(index + 1), name: basename(path), content: await openFile(path) };
    for (const report of await readAllParts(engine, file, { knownHashes })) {
      if (report.status === 'accepted') knownHashes.set(report.hash, formatPartName(report.name, report.part));
      reports.push(report);
    }
  }
  return reports;
}

/** What of a report concerns the user here, on standard error. */
function tellFaults({ name: fileName, part, problems, rowsRead, rowsRejected }: FileReport): void {
  const name = formatPartName(fileName, part);
  for (const { examples, severity } of problems) {
    if (severity === 'fatal') console.error(`${name}: ${examples[0]?.action ?? ''}`);
  }
  if (rowsRejected > 0) console.error(formatRejectedRows(name, rowsRejected, rowsRead));
}

/** The same file given twice changes no number; any other refused file would be missing from them. */
function isMissed({ status, problems }: FileReport): boolean {
  return status === 'refused' && !problems.some(({ check }) => check === 'already-read');
}

/** What is computed: totals, and the groups they are divided into where those are asked for. */
interface Answer {
  readonly columns: ObservationColumns;
  readonly splits: readonly SplitNumbers[] | null;
}

function* listRows({ columns, splits }: Answer): Generator<Observation> {
  if (splits !== null) return yield* listGroupRows(splits);
  for (let row = 0; row < columns.length; row += 1) yield readRow(columns, row);
}

function* selectObservations(answer: Answer, command: Command): Generator<Observation> {
  for (const one of listRows(answer)) {
    if (isForAnother(command, one.indicator)) continue;
    if (command.levels?.includes(one.level) === false) continue;
    if (command.periodTypes?.includes(one.periodType) === false) continue;
    yield one;
  }
}

function rangesOf({ exactRanges: out, cut }: Command, shelf: DefinitionShelf): RangesContext | null {
  return out === null ? null : { out, cut, nameOf: (id) => shelf.find(id)?.name ?? id };
}

function listMetadata(command: Command, reports: readonly FileReport[], rows: number, engine: string): string {
  return formatMetadata([
    [metadataWords.heading, metadataWords.headingValue],
    [metadataWords.cut, command.cut],
    ...(command.countingHour === null ? [] : [[metadataWords.countingHour, formatHour(command.countingHour)] as const]),
    [metadataWords.published, command.publish ? metadataWords.publishedYes : metadataWords.publishedNo],
    ...(command.publish
      ? [[metadataWords.audited, command.audit === null ? metadataWords.auditedNo : metadataWords.auditedYes] as const]
      : []),
    [metadataWords.rows, String(rows)],
    [metadataWords.engine, engine],
    ...reports.map(({ name, part, rowsAccepted, rowsRejected, hash }): readonly [string, string] => [
      metadataWords.file,
      metadataWords.formatFile(formatPartName(name, part), rowsAccepted, rowsRejected, hash),
    ]),
  ]);
}

async function writeText(pieces: Iterable<string>, out: string | null): Promise<void> {
  const source = Readable.from(joinPieces(pieces));
  if (out !== null) return pipeline(source, createWriteStream(out));
  try {
    await pipeline(source, process.stdout, { end: false });
  } catch (error) {
    if (!isReaderGone(error)) throw error;
  }
}

/** Whoever reads what we write may stop before the end, as `head` does. */
function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/** Fewer and larger pieces: a stream pays for each. */
function* joinPieces(pieces: Iterable<string>): Generator<string> {
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < 65_536) continue;
    yield pending;
    pending = '';
  }
  if (pending !== '') yield pending;
}

async function writeAnswer(command: Command, told: Answer, shelf: DefinitionShelf): Promise<void> {
  const observations = selectObservations(told, command);
  if (command.format === 'parquet' && command.out !== null)
    return writeParquet(command.out, observations, command.publish);
  const nameOf = (id: string): string => shelf.find(id)?.name ?? id;
  const pieces =
    command.format === 'csv'
      ? toCsvPieces(observations, { published: command.publish, withGroups: command.split !== null }, nameOf)
      : toJsonPieces(observations, command.publish);
  return writeText(pieces, command.out);
}

async function answer(command: Command): Promise<number> {
  const own = await readOwnIndicators(command);
  const solver = command.publish || command.lock !== null || command.against !== null ? await solverAtHand() : null;
  const options = { earlier: await readEarlier(command.earlier), solver };
  const entries = own.map((indicator) => ({ indicator, fault: null }));
  const shelf = createDefinitionShelf(entries, command.countingHour);
  const engine = await createNodeEngine();
  try {
    await loadReferenceTables(engine);
    await createDataSet(engine);
    const reports = await readFiles(engine, command.files);
    reports.forEach(tellFaults);
    if (reports.some(isMissed)) return exitUnusable;
    await refreshDataSet(engine, reports);
    const indicators = command.computed ?? undefined;
    let broken = false;
    const onOwnFault = (id: string, fault: OwnFault): void => {
      broken = true;
      tellFaultOf(id, fault);
    };
    const deliveries = command.lock === null ? [] : deliverySpans(allLocked(reports), reports);
    const computed = await computeObservations(engine, {
      cut: command.cut,
      yearToDate: command.periodTypes?.includes('year-to-date'),
      countingHour: command.countingHour,
      onNoHours: () => {
        throw new UnusableArguments(indicatorsCommandText.noHours);
      },
      indicators,
      own,
      onOwnFault,
      deliveries,
    });
    const shown = command.publish ? publish(computed, shelf.all, policy, geography, options) : null;
    const told: Answer = {
      columns: shown ?? computed,
      splits: command.split === null ? null : await computeSplits(engine, command, command.split),
    };
    const circumstances = { columns: computed, definitions: shelf.all, policy, geography, options };
    const order = { audit: command.audit, ranges: rangesOf(command, shelf) };
    if (shown !== null && !(await mayBeWritten(order, { ...circumstances, published: shown }))) return exitRejectedRows;
    await writeAnswer(command, told, shelf);
    const beside = metadataPlace(command);
    if (beside !== null) {
      const rows = [...selectObservations(told, command)].length;
      await writeFile(beside, listMetadata(command, reports, rows, engine.version));
    }
    const holds = await keepLock(command, reports, computed, own, options);
    if (broken || reports.some(({ status }) => status === 'refused')) return exitUnusable;
    if (!holds) return exitRejectedRows;
    return reports.some(({ rowsRejected }) => rowsRejected > 0) ? exitRejectedRows : exitDone;
  } finally {
    await engine.close();
  }
}

/** Computes observations as the app does and writes them. Returns the exit status. */
export async function main(args: string[]): Promise<number> {
  silenceNotices();
  try {
    const command = parseCommand(args);
    const places = [command.out, metadataPlace(command), command.audit, command.exactRanges, command.lock];
    try {
      const unwritable = await findUnwritable(places);
      if (unwritable === null) return await answer(command);
      console.error(formatUnwritable(unwritable));
    } catch (error) {
      const place = findPlaceOf(error, places);
      if (place === null) throw error;
      console.error(formatUnwritable(place));
    }
    return exitUnusable;
  } catch (error) {
    if (!(error instanceof UnusableArguments)) throw error;
    console.error(`${error.message}\n\n${indicatorsUsage}`);
    return exitUnusable;
  }
}
