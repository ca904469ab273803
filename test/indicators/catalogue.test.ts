import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractKindIds } from '../../src/domain/extract-kind.ts';
import { type IndicatorDefinition, nameByProfile } from '../../src/domain/indicator-definition.ts';
import { indicatorIds, shareIds } from '../../src/domain/indicator-ids.ts';
import { periodTypes } from '../../src/domain/observation.ts';
import { catalogue, definitionOf, isIndicatorId } from '../../src/indicators/catalogue.ts';
import { factsOf } from '../../src/indicators/facts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const firstRelease = [
  'overliggere-per-dogn',
  'overliggerdogn',
  'overliggerdogn-per-1000',
  'utskrivningsklare-pasienter',
  'liggetid-etter-meldt',
  'betalingsdogn',
  'betalingsdogn-kroner',
  'reinnleggelse-30d',
  'reinnleggelse-30d-etter-utskrivningsklar',
  'innleggelsesrapport-andel',
  'helseopplysning-24t',
  'dialogmeldinger',
  'epikrisetid-utskrivningsklare',
  'fact-team',
  'fact-dekning',
  'fact-pasienter-per-10000',
  'fact-pasienter-per-arsverk',
  'fact-fidelity',
  'ambulante-kontakter-phv',
  'alvorlig-psykisk-lidelse',
  'samhandlingsavvik',
  'dho-aktive-per-1000',
  'stormottakere-andel-liggedogn',
  'hoftebrudd-67',
  'fallskade-67',
  'prioriterte-grupper',
];

function sentencesOf(definition: IndicatorDefinition): readonly string[] {
  return [
    definition.numerator,
    definition.denominator,
    ...definition.profiles.map(({ description }) => description),
    ...definition.caveats,
    ...definition.unconfirmed,
  ];
}

function textsOf(definition: IndicatorDefinition): readonly string[] {
  return [
    definition.name,
    definition.shortName,
    definition.question,
    definition.unit,
    definition.owner,
    definition.checker,
    ...definition.profiles.map(({ name }) => name),
    ...definition.includes,
    ...definition.excludes,
    ...definition.references,
    ...sentencesOf(definition),
  ];
}

describe('the catalogue', () => {
  it('is under no profile called by an age that the profile does not begin at', () => {
    const wrong = catalogue.flatMap((definition) =>
      definition.profiles
        .filter(({ ages = [] }) => ages[0] === 0)
        .map(({ id }) => nameByProfile(definition, id).name)
        .filter((name) => /\b\d+ år og eldre/.test(name)),
    );
    expect(wrong).toEqual([]);
    expect(nameByProfile(definitionOf('reinnleggelse-30d'), 'ahus-67').name).toContain('67 år og eldre');
  });

  it('has the ids that files of targets may name, and the shares among them', () => {
    const shares = ['proportion', 'person-share', 'stock-coverage'];
    expect([...indicatorIds].sort()).toEqual(catalogue.map(({ id }) => id).sort());
    const told = catalogue.filter(({ kind }) => shares.includes(kind)).map(({ id }) => id);
    expect([...shareIds].sort()).toEqual(told.sort());
  });

  it('holds the indicators of the first release, each once, in reading order', () => {
    expect(catalogue.map(({ id }) => id)).toEqual(firstRelease);
  });

  it('finds a definition by id and says no to an id it does not have', () => {
    expect(definitionOf('fact-dekning').kind).toBe('stock-coverage');
    expect(isIndicatorId('fact-dekning')).toBe(true);
    expect(isIndicatorId('toString')).toBe(false);
    expect(() => definitionOf('finnes-ikke')).toThrow(RangeError);
  });

  it('keeps the indicators of a group together', () => {
    const groups = catalogue.map(({ group }) => group);
    const changes = groups.filter((group, index) => group !== groups[index - 1]);
    expect(changes).toEqual([...new Set(groups)]);
  });

  it('names no two indicators alike', () => {
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ shortName }) => shortName)).size).toBe(catalogue.length);
  });

  it('has a folder for every indicator and an indicator for every folder with a definition', () => {
    const folders = readdirSync(`${root}src/indicators`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(`${root}src/indicators/${entry.name}/definition.ts`))
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...firstRelease].sort());
  });

  it('does not pull in SQL or the engine', () => {
    const sources = ['catalogue.ts', 'definition-parts.ts', ...firstRelease.map((id) => `${id}/definition.ts`)];
    for (const source of sources) {
      expect(readFileSync(`${root}src/indicators/${source}`, 'utf8')).not.toMatch(/\?raw|engine\//);
    }
  });
});

describe.each(catalogue.map((definition) => ({ id: definition.id, definition })))(
  'the definition of $id',
  ({ definition }) => {
    it('asks a question and answers it in whole sentences', () => {
      expect(definition.question).toMatch(/^[A-ZÆØÅ].*\?$/u);
      for (const sentence of sentencesOf(definition)) expect(sentence).toMatch(/^[A-ZÆØÅ0-9].*\.$/u);
    });

    it('leaves no text empty, untrimmed or with doubled spaces', () => {
      for (const text of textsOf(definition)) {
        expect(text).toBe(text.trim());
        expect(text).not.toBe('');
        expect(text).not.toMatch(/ {2}|\.\.|TODO/);
      }
    });

    it('says what it includes, what it leaves out, what to mind, and what nobody has confirmed', () => {
      for (const list of [
        definition.includes,
        definition.excludes,
        definition.caveats,
        definition.unconfirmed,
        definition.references,
      ]) {
        expect(list.length).toBeGreaterThan(0);
        expect(new Set(list).size).toBe(list.length);
      }
    });

    it('has profiles with different ids and names', () => {
      expect(new Set(definition.profiles.map(({ id }) => id)).size).toBe(definition.profiles.length);
      expect(new Set(definition.profiles.map(({ name }) => name)).size).toBe(definition.profiles.length);
    });

    it('is counted from known extract kinds, the very ones its SQL asks for', () => {
      const sources = factsOf[definition.id] ?? [];
      expect(sources.map(({ needs }) => needs)).toEqual(definition.sources);
      for (const kind of definition.sources.flat()) expect(extractKindIds).toContain(kind);
    });

    it('is told per a number of inhabitants exactly when it is a rate', () => {
      expect(definition.perInhabitants !== undefined).toBe(['rate', 'stock-rate'].includes(definition.kind));
    });

    it('uses period types in calendar order, and rolling ones only for what adds up over time', () => {
      const order = definition.periodTypes.map((type) => periodTypes.indexOf(type));
      expect(order).toEqual([...order].sort((one, other) => one - other));
      const addsUp = !definition.kind.startsWith('stock-') && definition.periodTypes.includes('month');
      expect(definition.periodTypes.includes('rolling-12')).toBe(addsUp);
    });

    it('is owned and checked by roles and has a date of review', () => {
      expect(definition.reviewBy).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(definition.owner).not.toBe(definition.checker);
    });

    it('has a method page that tells the same name, where it comes from and what is not confirmed', () => {
      const page = readFileSync(`${root}docs/methods/${definition.id}.md`, 'utf8');
      for (const heading of [
        'Hva tallet sier',
        'Hvorfor',
        'Slik regnes det',
        'Grensetilfeller',
        'Ikke bekreftet',
        'Kilder',
      ]) {
        expect(page).toContain(`\n## ${heading}\n`);
      }
      expect(page).toContain(`\n## Slik skiller tallet seg fra offisielle tall\n`);
      expect(page).toContain(`\`${definition.id}\``);
      for (const { id } of definition.profiles.filter(({ id }) => id !== '-')) expect(page).toContain(`\`${id}\``);
    });
  },
);
