import type { FileReport } from '../../domain/file-report.ts';
import type { Geography } from '../../domain/geography.ts';
import { type QualityFinding, qualityChecks } from '../../domain/quality-finding.ts';
import { formatExample, formatFinding } from '../../text/finding-text.ts';
import { vocabulary } from '../../text/vocabulary.ts';

/** A finding with everything about it in words. */
export interface FindingEntry {
  readonly finding: QualityFinding;
  readonly sentence: string;
  readonly kind: string;
  /** Names of the one or two files it concerns; empty when it concerns all of the kind */
  readonly files: readonly string[];
  readonly examples: readonly string[];
}

function nameOf(files: readonly FileReport[], id: string | null): string | null {
  return files.find((file) => file.id === id)?.name ?? null;
}

/** Puts words on findings, in the order they came. */
export function describeFindings(
  findings: readonly QualityFinding[],
  files: readonly FileReport[],
  geography: Geography,
): readonly FindingEntry[] {
  const kommuneName = (komnr: string): string => geography.unitName('kommune', komnr);
  return findings.map((finding) => {
    const { check, count, of, column, fileId, otherFileId } = finding;
    const kind = vocabulary.extractKinds[finding.kind];
    const otherFile = nameOf(files, otherFileId);
    const { place } = qualityChecks[check];
    return {
      finding,
      kind,
      sentence: formatFinding(check, { count, of, column, kind, otherFile }),
      files: [nameOf(files, fileId), otherFile].filter((name) => name !== null),
      examples: finding.examples.map((example) => formatExample(place, example, kommuneName)),
    };
  });
}

/** Those of one file, and those of the kinds as a whole, which concern it too; null keeps all. */
export function findingsOfFile(entries: readonly FindingEntry[], file: FileReport | null): readonly FindingEntry[] {
  if (file === null) return entries;
  return entries.filter(({ finding: { fileId, otherFileId, kind } }) =>
    fileId === null ? kind === file.kind : fileId === file.id || otherFileId === file.id,
  );
}
