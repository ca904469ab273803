import type { FileReport, ProblemGroup, Severity } from '../domain/file-report.ts';
import { formatPartName } from '../domain/part-name.ts';
import type { QualityFinding } from '../domain/quality-finding.ts';
import { qualityChecks } from '../domain/quality-finding.ts';
import type { RecipeDifference } from '../domain/recipe.ts';
import { findingSeverities, findingWordings, formatExample, formatFinding } from './finding-text.ts';
import { formatDate } from './format.ts';
import { formatKind } from './intake-problems.ts';
import { formatRecipeName, tellDifference } from './recipe-text.ts';

/** Words of the command line that reads extracts. */
export const extractUsage = `Bruk: npm run --silent extract -- FIL… [--json] [--recipe OPPSKRIFT.json] [--problems LISTE.csv|LISTE.xlsx]
       [--earlier GAMMEL_FIL]
Leser uttrekk (CSV, Excel eller Parquet, også pakket med zip eller gzip) og skriver hva som ble lest, hva som ble avvist
og hva som ikke henger sammen på tvers av filene. Med --recipe leses filer av samme form etter oppskriften. Med --problems
skrives alt som ble funnet, til en Excel-fil eller til CSV-filer ved siden av hverandre. Med --earlier skrives hva som er
endret siden en tidligere leveranse; den kan gis flere ganger, én for hver gammel fil.`;

/** Words of the comparison with an earlier delivery. */
export const comparisonText = {
  heading: 'Endret siden forrige leveranse',
  replaces: (before: string, after: string): string => `${after} i stedet for ${before}`,
  cuts: (before: string, after: string): string =>
    before === after
      ? `Regnet ut til ${formatDate(before)}.`
      : `Regnet ut til ${formatDate(before)} før og ${formatDate(after)} nå.`,
  unmatched: (name: string): string =>
    `${name}: Ingen av de nye filene er samme slags uttrekk, så filen er ikke sammenlignet. Gi den nye utgaven av filen også.`,
} as const;

export function formatUnopenedFile(path: string): string {
  return `Filen kan ikke åpnes: ${path}. Se at navnet er riktig, at det er en fil og ikke en mappe, og at du har lov til å lese den.`;
}

export function formatUnusableRecipe(path: string): string {
  return `Filen kan ikke brukes som oppskrift: ${path}. Lagre oppskriften på nytt fra siden Data i Fellestall.`;
}

const severityWords: Readonly<Record<Severity, string>> = { fatal: 'Avvist', error: 'Feil', warning: 'Varsel' };
const delimiterWords = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator', '|': 'loddrett strek' } as const;
const formatNames = { parquet: 'Parquet', xlsx: 'Excel', unknown: 'ukjent' } as const;
const whole = new Intl.NumberFormat('nb-NO');

function formatForm(report: FileReport): string {
  const packing = report.packing === null ? null : `pakket med ${report.packing}`;
  if (report.format !== 'csv') return [formatNames[report.format], packing].filter((part) => part !== null).join(', ');
  const delimiter = report.delimiter === null ? null : `skilletegn ${delimiterWords[report.delimiter]}`;
  const decimal = report.decimal === null ? null : `desimaltegn ${report.decimal}`;
  return ['CSV', report.encoding, delimiter, decimal, packing].filter((part) => part !== null).join(', ');
}

function formatKommuner(kommuner: readonly string[]): string {
  const shown = kommuner.slice(0, 12).join(' ');
  return kommuner.length > 12 ? `${kommuner.length}: ${shown} …` : `${kommuner.length}: ${shown}`;
}

function formatProblem(group: ProblemGroup): string {
  const [first] = group.examples;
  const where = group.column === null ? '' : ` i «${group.column}»`;
  const heading = `  ${severityWords[group.severity]}${where} (${group.check}): ${whole.format(group.count)}`;
  const rows = group.examples
    .filter(({ row }) => row !== null)
    .slice(0, 5)
    .map(({ row, found }) => `    rad ${row}${found === null ? '' : `: ${found}`}`);
  const expected = first === undefined ? [] : [`    Ventet: ${first.expected}`, `    Gjør: ${first.action}`];
  return [heading, ...rows, ...expected].join('\n');
}

function formatDifference(difference: RecipeDifference): string[] {
  const heading = `  Ingen oppskrift passer. Nærmest er ${formatRecipeName(difference.recipe)}:`;
  return [heading, ...tellDifference(difference).map((line) => `    ${line}`)];
}

/** What was read of one file, for a person at a terminal. */
export function formatExtractReport(report: FileReport): string {
  const status = report.status === 'accepted' ? 'lest inn' : 'AVVIST';
  const rows = `${whole.format(report.rowsRead)} lest = ${whole.format(report.rowsAccepted)} godtatt + ${whole.format(report.rowsRejected)} avvist`;
  const lines = [`${formatPartName(report.name, report.part)}: ${status}`];
  if (report.kind !== null) lines.push(`  Uttrekk: ${formatKind(report.kind)} (${report.kind})`);
  if (report.format !== 'unknown') lines.push(`  Form: ${formatForm(report)}`, `  Rader: ${rows}`);
  if (report.periodFrom !== null) lines.push(`  Periode: ${report.periodFrom} til ${report.periodTo}`);
  if (report.kommuner.length > 0) lines.push(`  Kommuner: ${formatKommuner(report.kommuner)}`);
  if (report.ignoredColumns.length > 0) lines.push(`  Ikke brukt: ${report.ignoredColumns.join(', ')}`);
  if (report.recipe !== null) lines.push(`  Oppskrift: ${formatRecipeName(report.recipe)}`);
  if (report.recipeDifference !== null) lines.push(...formatDifference(report.recipeDifference));
  return [...lines, ...report.problems.map(formatProblem)].join('\n');
}

const shownPlaces = 5;

function formatFound(
  { check, severity, kind, fileId, otherFileId, column, count, of, examples }: QualityFinding,
  nameOf: (id: string | null) => string | null,
  kommuneName: (komnr: string) => string,
): string {
  const { place } = qualityChecks[check];
  const otherFile = nameOf(otherFileId);
  const where = nameOf(fileId) ?? formatKind(kind);
  const places = examples.slice(0, shownPlaces).map((example) => formatExample(place, example, kommuneName));
  const more = count > places.length ? ' …' : '';
  return [
    `  ${findingSeverities[severity]}, ${where} (${check}): ${formatFinding(check, { count, of, kind: formatKind(kind), otherFile, column })}`,
    ...(places.length === 0 ? [] : [`    Hvor: ${places.join('; ')}${more}`]),
    `    Gjør: ${findingWordings[check].action}`,
  ].join('\n');
}

/** What was found across rows and files, for a person at a terminal; null where nothing was. */
export function formatFindings(
  findings: readonly QualityFinding[],
  reports: readonly FileReport[],
  kommuneName: (komnr: string) => string,
): string | null {
  if (findings.length === 0) return null;
  const names = new Map(reports.map(({ id, name, part }) => [id, formatPartName(name, part)]));
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  const heading = `På tvers av rader og filer: ${whole.format(findings.length)} funn`;
  return [heading, ...findings.map((finding) => formatFound(finding, nameOf, kommuneName))].join('\n');
}
