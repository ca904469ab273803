import { type Correction, type CorrectionArt, type CorrectionFacts, isCorrectionArt } from '../../domain/correction.ts';
import type { NightPattern } from '../../domain/reconciliation.ts';
import type { Engine, QueryOptions } from '../../engine/engine.ts';
import { staticSql } from '../../engine/sql.ts';
import correctableSql from './correctable-night.sql?raw';
import factsSql from './correction-facts.sql?raw';
import { listCorrections } from './listed-corrections.ts';
import patternSql from './night-pattern.sql?raw';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** What is asked of a list: facts of each correction, or what the whole of it does as well. */
export type ExaminationScope = 'facts' | 'whole';

/** What a list of corrections does to the loaded data. */
export interface CorrectionExamination {
  /** One for each correction, in the order of the list */
  readonly facts: readonly CorrectionFacts[];
  /** Empty where only facts were asked for */
  readonly patterns: readonly NightPattern[];
}

function textOrNull(value: Row[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function artOrNull(value: Row[string] | undefined): CorrectionArt | null {
  return isCorrectionArt(value) ? value : null;
}

function toFacts(row: Row): CorrectionFacts {
  return {
    known: row['known'] === true,
    admitted: textOrNull(row['admitted']),
    discharged: textOrNull(row['discharged']),
    sector: textOrNull(row['sector']),
    residence: textOrNull(row['residence']),
    payer: textOrNull(row['payer']),
    nights: Number(row['nights']),
    payable: Number(row['payable']),
  };
}

function toPattern(row: Row): NightPattern {
  const possible = String(row['possible']);
  return {
    measure: row['measure'] === 'payment' ? 'payment' : 'stay',
    sector: String(row['sector']),
    month: String(row['month']),
    gross: String(row['gross']),
    net: textOrNull(row['net']),
    art: artOrNull(row['art']),
    possible: possible === '-' ? [] : possible.split(','),
    mayGo: row['may_go'] === true,
    nights: Number(row['nights']),
  };
}

/** Keeps the nights that corrections may act on. Needs what `prepareNights` made, and no correction. */
export async function keepCorrectableNights(engine: Engine, options: QueryOptions = {}): Promise<void> {
  await engine.run(correctableSql, options);
}

/** Gives the memory of kept nights and of the list back. Does nothing where there are none. */
export async function dropCorrectableNights(engine: Engine): Promise<void> {
  for (const table of ['listed_correction', 'correctable_night', 'correctable_alias']) {
    await engine.run(`drop table if exists ${table}`);
  }
}

/**
 * Asks what a list of corrections would do, whether or not the numbers are made with it. Needs the kept nights and the
 * relation of stays.
 * @throws EngineError when the engine fails, or the abort reason
 */
export async function examineCorrections(
  engine: Engine,
  list: readonly Correction[],
  scope: ExaminationScope,
  options: QueryOptions = {},
): Promise<CorrectionExamination> {
  await listCorrections(engine, list, options);
  const facts = (await engine.query(staticSql(factsSql), options)).rows().map(toFacts);
  if (scope === 'facts') return { facts, patterns: [] };
  const patterns = (await engine.query(staticSql(patternSql), options)).rows().map(toPattern);
  return { facts, patterns };
}
