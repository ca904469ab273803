import type { ProblemGroup, Severity } from '../../domain/file-report.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Identifier, identifier, sql, staticSql } from '../../engine/sql.ts';
import type { CheckId } from '../../text/intake-problems.ts';
import { wordProblem } from '../../text/intake-problems.ts';
import type { ProblemContext, ProblemWording } from '../../text/problem-wording.ts';
import { buildGroup, type Finding, largestExampleCount, showFinding } from '../report/problem-group.ts';
import { faultTableNames } from '../table/extract-table-name.ts';
import { uniqueName } from '../table/unique-name.ts';

/** A check as it is told of in one file. */
export interface FaultCheck {
  readonly check: CheckId;
  readonly severity: Severity;
  /** Heading in the file; null where the fault is the whole row's */
  readonly column: string | null;
  readonly context: ProblemContext;
  /** What was found is the number of the row it repeats */
  readonly sameAsRow?: boolean;
}

/** A numbered check and its words; `fault` is null where the report tells of it by other means. */
interface Entry {
  readonly check: string;
  readonly severity: Severity;
  readonly column: string | null;
  readonly words: ProblemWording;
  readonly sameAsRow: boolean;
  readonly fault: FaultCheck | null;
}

function toEntry(fault: FaultCheck): Entry {
  const { check, severity, column, context, sameAsRow = false } = fault;
  return { check, severity, column, words: wordProblem(check, context), sameAsRow, fault };
}

/**
 * After so many faults of one check, what was found is no longer kept, only the row and the check: a warning on every
 * row of ten million must not take more room than the rows.
 */
const mostFindings = 500_000;

const textSeparator = '\u001e';

interface FaultTables {
  readonly found: Identifier;
  readonly bare: Identifier;
  readonly words: Identifier;
}

function tablesOf(fileId: string): FaultTables {
  const { found, bare, words } = faultTableNames(fileId);
  return { found: identifier(found), bare: identifier(bare), words: identifier(words) };
}

/**
 * Every fault of every row of one file, in tables of the engine: row, number of the check, and what was found. The
 * words of a check are kept once. The tables outlive the book until `dropFaults`.
 */
export class FaultBook {
  readonly #engine: Engine;
  readonly #tables: FaultTables;
  readonly #entries: Entry[];
  readonly #counts: number[];

  private constructor(engine: Engine, tables: FaultTables, checks: readonly FaultCheck[]) {
    this.#engine = engine;
    this.#tables = tables;
    this.#entries = checks.map(toEntry);
    this.#counts = checks.map(() => 0);
  }

  /** An empty book. @param checks those made while rows are loaded, in the order of their numbers there */
  static async open(engine: Engine, fileId: string, checks: readonly FaultCheck[]): Promise<FaultBook> {
    const tables = tablesOf(fileId);
    const { found, bare, words } = tables;
    await engine.run(`CREATE OR REPLACE TABLE ${found.quoted} (row_no INTEGER, check_no SMALLINT, found VARCHAR);
CREATE OR REPLACE TABLE ${bare.quoted} (row_no INTEGER, check_no SMALLINT);
CREATE OR REPLACE TABLE ${words.quoted} (check_no SMALLINT, check_id VARCHAR, severity VARCHAR, heading VARCHAR,
  expected VARCHAR, action VARCHAR, same_as_row BOOLEAN);`);
    return new FaultBook(engine, tables, checks);
  }

  /** @returns the number of a check that is made outside the loading of rows */
  addCheck(check: FaultCheck): number {
    return this.#add(toEntry(check));
  }

  /** @returns the number of a check whose group the report already has, so that its rows can be listed too */
  addTold({ check, severity, column, examples }: ProblemGroup): number {
    const { expected = '', action = '' } = examples[0] ?? {};
    return this.#add({ check, severity, column, words: { expected, action }, sameAsRow: false, fault: null });
  }

  #add(entry: Entry): number {
    this.#counts.push(0);
    return this.#entries.push(entry) - 1;
  }

  /** Keeps the faults a query finds. @param faults SELECT of `row_no`, `check_no` and `found` */
  async keep(faults: string): Promise<void> {
    const batch = uniqueName('staged');
    await this.#engine.query(staticSql(`CREATE TABLE ${batch} AS ${faults}`));
    try {
      const full = this.#counts.flatMap((count, number) => (count >= mostFindings ? [number] : []));
      const counts = await this.#engine.query(
        staticSql(`SELECT check_no, count(*) AS n FROM ${batch} GROUP BY check_no`),
      );
      for (const row of counts.rows()) {
        const number = Number(row['check_no']);
        this.#counts[number] = (this.#counts[number] ?? 0) + Number(row['n']);
      }
      await this.#move(batch, full);
    } finally {
      await this.#engine.run(`DROP TABLE IF EXISTS ${batch}`);
    }
  }

  async #move(batch: string, full: readonly number[]): Promise<void> {
    const { found, bare } = this.#tables;
    const rows = `FROM ${batch}`;
    if (full.length === 0) {
      await this.#engine.query(staticSql(`INSERT INTO ${found.quoted} SELECT row_no, check_no, found ${rows}`));
      return;
    }
    const isFull = `check_no IN (${full.join(', ')})`;
    await this.#engine.run(`INSERT INTO ${found.quoted} SELECT row_no, check_no, found ${rows} WHERE NOT ${isFull};
INSERT INTO ${bare.quoted} SELECT row_no, check_no ${rows} WHERE ${isFull};`);
  }

  /** Counts and first examples in the order of the checks, without the rows that the inspection has told of itself. */
  async loadGroups(): Promise<ProblemGroup[]> {
    const separator = `chr(${textSeparator.charCodeAt(0)})`;
    const result = await this.#engine.query(
      staticSql(`SELECT check_no, array_to_string(min(row_no, ${largestExampleCount}), ${separator}) AS example_rows,
  array_to_string(arg_min(coalesce(found, ''), row_no, ${largestExampleCount}), ${separator}) AS example_texts
FROM ${this.#tables.found.quoted} GROUP BY check_no ORDER BY check_no`),
    );
    return result.rows().flatMap((row) => {
      const number = Number(row['check_no']);
      const fault = this.#entries[number]?.fault;
      if (fault === undefined || fault === null) return [];
      const texts = String(row['example_texts'] ?? '').split(textSeparator);
      const examples = String(row['example_rows'])
        .split(textSeparator)
        .map((text, index): Finding => ({ row: Number(text), found: showFinding(texts[index], fault.sameAsRow) }));
      return [buildGroup({ ...fault, count: this.#counts[number] ?? 0, examples })];
    });
  }

  /** Writes down the words of the checks that failed, so that the tables can be read by themselves. */
  async close(): Promise<void> {
    for (const [number, { check, severity, column, words, sameAsRow }] of this.#entries.entries()) {
      if (this.#counts[number] === 0) continue;
      await this.#engine.query(
        sql`INSERT INTO ${this.#tables.words} VALUES (${number}, ${check}, ${severity}, ${column}, ${words.expected}, ${words.action}, ${sameAsRow})`,
      );
    }
  }
}

/** Frees the faults of a file; nothing happens where none were kept. */
export async function dropFaults(engine: Engine, fileId: string): Promise<void> {
  const tables = Object.values(tablesOf(fileId));
  await engine.run(tables.map(({ quoted }) => `DROP TABLE IF EXISTS ${quoted}`).join(';\n'));
}
