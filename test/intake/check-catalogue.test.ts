import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { qualityChecks } from '../../src/domain/quality-finding.ts';
import { buildRowChecks } from '../../src/intake/check/row-checks.ts';
import { extractKinds } from '../../src/intake/kinds/extract-kinds.ts';
import {
  checkCatalogue,
  checkRooms,
  formatCheckAction,
  formatCheckTitle,
  isCheckId,
} from '../../src/text/check-catalogue.ts';

const ids = Object.keys(checkCatalogue).filter(isCheckId);
const intake = new URL('../../src/intake/', import.meta.url);
const fixtures = new URL('../fixtures/intake/', import.meta.url);

function readSources(): string {
  const files = readdirSync(intake, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(new URL(name, intake), 'utf8')).join('\n');
}

interface ExpectedProblem {
  readonly check: string;
  readonly severity: string;
}

/** Problems of every fixture, also those of the parts of an archive or workbook. */
function readFixtureProblems(): readonly ExpectedProblem[] {
  return readdirSync(fixtures).flatMap((name) => {
    const text = readFileSync(new URL(`${name}/expected.json`, fixtures), 'utf8');
    return [...text.matchAll(/"check": "([a-z0-9-]+)",\s+"severity": "([a-z]+)"/g)].map(
      ([, check = '', severity = '']) => ({ check, severity }),
    );
  });
}

describe('the catalogue of checks', () => {
  test('has every check that intake makes, and no other', () => {
    const sources = readSources();
    const unmade = ids.filter((id) => !sources.includes(`'${id}'`));
    expect(unmade).toEqual([]);
    expect(new Set(checkRooms.flatMap(({ checks }) => checks))).toEqual(new Set(ids));
    expect(checkRooms.flatMap(({ checks }) => checks)).toHaveLength(ids.length);
  });

  test('tells of every consequence that is met with', () => {
    const fromRows = extractKinds.flatMap((kind) =>
      buildRowChecks(kind, new Set(kind.columns.map(({ name }) => name)), (column) => column),
    );
    const problems = [...fromRows, ...readFixtureProblems()];
    expect(problems.length).toBeGreaterThan(400);
    const untold = problems.filter(
      ({ check, severity }) => !isCheckId(check) || !checkCatalogue[check].severities.some((one) => one === severity),
    );
    expect(untold.map(({ check, severity }) => `${check} ${severity}`)).toEqual([]);
  });

  test('promises no consequence that is never met with in rows', () => {
    const met = new Set(
      extractKinds
        .flatMap((kind) => buildRowChecks(kind, new Set(kind.columns.map(({ name }) => name)), (column) => column))
        .map(({ check, severity }) => `${check} ${severity}`),
    );
    const ofRows = ids.filter((id) => [...met].some((key) => key.startsWith(`${id} `)));
    const promised = ofRows.flatMap((id) => checkCatalogue[id].severities.map((severity) => `${id} ${severity}`));
    expect(promised.filter((key) => !met.has(key))).toEqual([]);
  });

  test('is whole sentences that need no file to be understood', () => {
    for (const id of ids) {
      const { title, help } = checkCatalogue[id];
      const action = formatCheckAction(id);
      expect(title).toMatch(/^[A-ZÆØÅ0-9].*[^.]$/);
      for (const sentence of [help, action]) {
        expect(sentence, id).toMatch(/^[A-ZÆØÅ0-9].*\.$/);
        expect(sentence, id).not.toMatch(/undefined|«»| {2}|\(\)|linje \.|: \./);
      }
    }
    expect(new Set(ids.map((id) => checkCatalogue[id].title)).size).toBe(ids.length);
  });

  test('shares no id with the checks across files, and shows an unknown id as it is', () => {
    expect(Object.keys(qualityChecks).filter(isCheckId)).toEqual([]);
    expect(formatCheckTitle('from-a-later-version')).toBe('from-a-later-version');
  });
});
