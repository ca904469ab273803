import type { FileReport, IntakeProgress, ProblemGroup } from '../domain/file-report.ts';
import { noChoices, type ReadingChoices } from '../domain/reading-choices.ts';
import type { Recipe } from '../domain/recipe.ts';
import type { Engine } from '../engine/engine.ts';
import { hashBlob } from './decode/hash-blob.ts';
import { buildRefusedReport, type FileFacts, type KnownFacts } from './report/file-report.ts';
import { createProgressTeller, type ProgressTeller } from './report/progress.ts';
import type { Refusal } from './table/opened-table.ts';
import type { SheetFacts } from './xlsx/sheet-facts.ts';

/** A file as the user gave it. `id` is the session's own and names the table the rows go to. */
export interface ExtractFile {
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
  /** Where it comes from when it was unpacked; absent where it stood alone */
  readonly part?: FilePart;
}

/** What is told of a file that was taken out of another one. */
export interface FilePart {
  /** Sheet of the workbook or entry of the archive; null where the packed file held one file without a name */
  readonly name: string | null;
  readonly packing: FileReport['packing'];
  /** Why it could not be taken out; the content is then the packed file's */
  readonly refusal: Refusal | null;
  /** What the sheet holds that its text cannot tell, and the size of the workbook; the content is the sheet as text */
  readonly sheet?: { readonly facts: SheetFacts; readonly workbookBytes: number };
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IntakeProgress) => void;
  /** What a person or a recipe settled beforehand; the rest is found by reading */
  readonly choices?: ReadingChoices;
  /** Ways of reading that were confirmed earlier; the one of the file's shape is followed where no choices are given */
  readonly recipes?: readonly Recipe[];
  /** SHA-256 of files already read → their names */
  readonly knownHashes?: ReadonlyMap<string, string>;
}

/** What every step of reading one file works with. */
export interface Reading {
  readonly engine: Engine;
  readonly file: ExtractFile;
  readonly signal: AbortSignal | undefined;
  readonly progress: ProgressTeller;
  readonly choices: ReadingChoices;
  /** Reads all bytes the first time it is asked */
  loadFacts(): Promise<FileFacts>;
}

export function factsOf(file: ExtractFile, hash: string): FileFacts {
  const { id, name, content, part } = file;
  return {
    id,
    name,
    bytes: part?.sheet?.workbookBytes ?? content.size,
    hash,
    part: part?.name ?? null,
    packing: part?.packing ?? null,
  };
}

export function createReading(engine: Engine, file: ExtractFile, options: ReadOptions): Reading {
  const { signal, onProgress, choices = noChoices } = options;
  let facts: Promise<FileFacts> | null = null;
  const progress = createProgressTeller(file, onProgress);
  return {
    engine,
    file,
    signal,
    progress,
    choices,
    loadFacts: () => {
      facts ??= hashBlob(file.content, {
        signal,
        onProgress: (part) => progress.tell('hashing', part, 0),
      }).then((hash) => factsOf(file, hash));
      return facts;
    },
  };
}

/** Ends the reading of a file too large to be read through, also for its hash. */
export function refuseUnread({ file }: Reading, known: KnownFacts, refusal: Refusal): FileReport {
  return buildRefusedReport(factsOf(file, ''), known, [refusal]);
}

/** Ends the reading of a file with the reasons why nothing was taken from it. */
export async function refuse(
  reading: Reading,
  known: KnownFacts,
  refusals: readonly Refusal[],
  problems: readonly ProblemGroup[] = [],
): Promise<FileReport> {
  return buildRefusedReport(await reading.loadFacts(), known, refusals, problems);
}
