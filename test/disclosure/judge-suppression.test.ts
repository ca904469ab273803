import { describe, expect, it } from 'vitest';
import {
  type JudgedDefinition,
  type JudgedNumbers,
  judgeSuppression,
  smallGroup,
} from '../../src/disclosure/judge-suppression.ts';
import { defaultPolicy } from '../../src/disclosure/suppression-policy.ts';

const proportion: JudgedDefinition = {
  id: 'reinnleggelse-30d',
  kind: 'proportion',
  personBased: true,
  clustered: false,
  corrected: false,
};
const mean: JudgedDefinition = { ...proportion, id: 'liggetid-etter-meldt', kind: 'mean', clustered: true };
const nights: JudgedDefinition = { ...proportion, id: 'overliggerdogn', kind: 'count', clustered: true };
const messages: JudgedDefinition = { ...proportion, id: 'dialogmeldinger', kind: 'count' };
const teams: JudgedDefinition = { ...proportion, id: 'fact-team', kind: 'stock-count', personBased: false };

function numbers(fields: Partial<JudgedNumbers>): JudgedNumbers {
  const nothing = { denominator: null, upper: null, denominatorPatients: null, largestPatient: null, patients: null };
  return { ...nothing, numerator: null, value: null, ...fields };
}

/** `having` of `all` patients, one stay each. */
function share(having: number, all: number): JudgedNumbers {
  const counts = { numerator: having, denominator: all, patients: having, denominatorPatients: all };
  return numbers({ ...counts, value: all === 0 ? null : having / all });
}

function judge(fields: JudgedNumbers, definition: JudgedDefinition, threshold = 5): string | null {
  return judgeSuppression(fields, definition, { ...defaultPolicy, threshold });
}

describe('a proportion', () => {
  it.each([
    [0, 40, null],
    [1, 40, 'few-in-numerator'],
    [4, 40, 'few-in-numerator'],
    [5, 40, null],
    [35, 40, null],
    [36, 40, 'few-in-complement'],
    [39, 40, 'few-in-complement'],
    [40, 40, null],
    [0, 0, null],
    [0, 4, 'few-in-denominator'],
    [2, 3, 'few-in-denominator'],
    [4, 4, 'few-in-denominator'],
    [0, 5, null],
    [5, 5, 'everyone-has-it'],
    [5, 9, 'few-in-complement'],
    [3, 6, 'few-in-numerator'],
    [5, 10, null],
  ])('of %i out of %i patients gives %s', (having, all, rule) => {
    expect(judge(share(having, all), proportion)).toBe(rule);
  });

  it('shows that everyone has it only from thirty patients', () => {
    expect(smallGroup).toBe(30);
    expect(judge(share(29, 29), proportion)).toBe('everyone-has-it');
    expect(judge(share(30, 30), proportion)).toBeNull();
  });

  it('counts patients, not stays', () => {
    const fourPatients = numbers({
      numerator: 12,
      denominator: 90,
      value: 12 / 90,
      patients: 4,
      denominatorPatients: 60,
    });
    expect(judge(fourPatients, proportion)).toBe('few-in-numerator');
  });

  it('assumes one patient behind stays without the event when all patients have it at another stay', () => {
    const mixed = numbers({ numerator: 40, denominator: 60, value: 2 / 3, patients: 40, denominatorPatients: 40 });
    expect(judge(mixed, proportion)).toBe('few-in-complement');
  });

  it('of an aggregate without patients takes each row for a patient', () => {
    const aggregate = { denominatorPatients: null, patients: null };
    expect(judge({ ...share(4, 40), ...aggregate }, proportion)).toBe('few-in-numerator');
    expect(judge({ ...share(5, 40), ...aggregate }, proportion)).toBeNull();
  });

  it('with a value and nothing that says of how many is hidden', () => {
    expect(judge(numbers({ value: 0.5 }), proportion)).toBe('few-in-denominator');
  });

  it('follows the threshold that is set', () => {
    expect(judge(share(5, 40), proportion, 6)).toBe('few-in-numerator');
    expect(judge(share(3, 40), proportion, 3)).toBeNull();
    expect(judge(share(21, 40), proportion, 20)).toBe('few-in-complement');
  });
});

describe('a mean', () => {
  const stays = (patients: number, largestPatient: number): JudgedNumbers =>
    numbers({
      ...{ numerator: 60, denominator: 20, value: 3, upper: 4 },
      patients,
      denominatorPatients: patients,
      largestPatient,
    });

  it('needs as many patients as the threshold', () => {
    expect(judge(stays(4, 10), mean)).toBe('few-in-denominator');
    expect(judge(stays(5, 10), mean)).toBeNull();
  });

  it('is hidden when one patient has more than half the nights', () => {
    expect(judge(stays(12, 31), mean)).toBe('dominant-patient');
    expect(judge(stays(12, 30), mean)).toBeNull();
  });

  it('of a small group whose stays are all equal is hidden: it is the value of each of them', () => {
    const equal = (patients: number) => judge({ ...stays(patients, 3), upper: null }, mean);
    expect(equal(5)).toBe('everyone-has-it');
    expect(equal(smallGroup - 1)).toBe('everyone-has-it');
    expect(equal(smallGroup)).toBeNull();
  });

  it('of nobody is shown as nobody', () => {
    expect(judge(numbers({ numerator: 0, denominator: 0, patients: 0, denominatorPatients: 0 }), mean)).toBeNull();
  });

  it('without a count of patients is hidden', () => {
    expect(judge(numbers({ numerator: 60, denominator: 20, value: 3 }), mean)).toBe('few-in-denominator');
  });
});

describe('nights, where one patient has many', () => {
  const count = (numerator: number, patients: number | null, largestPatient: number | null): JudgedNumbers =>
    numbers({ numerator, value: numerator, patients, largestPatient });

  it('are judged by the patients behind them', () => {
    expect(judge(count(200, 4, 60), nights)).toBe('few-in-numerator');
    expect(judge(count(200, 5, 60), nights)).toBeNull();
    expect(judge(count(0, 0, 0), nights)).toBeNull();
  });

  it('are hidden when one patient has more than half', () => {
    expect(judge(count(100, 30, 51), nights)).toBe('dominant-patient');
    expect(judge(count(100, 30, 50), nights)).toBeNull();
    expect(judge(count(100, 30, null), nights)).toBeNull();
  });

  it('without a count of patients are hidden, however many', () => {
    expect(judge(count(900, null, null), nights)).toBe('few-in-numerator');
  });

  it.each(['census', 'rate'] as const)('keep the rule as a %s, whose denominator is no person', (kind) => {
    const hidden = numbers({ numerator: 12, denominator: 28, value: 12 / 28, patients: 3 });
    const shown = numbers({ numerator: 12, denominator: 3, value: 4, patients: 6 });
    expect(judge(hidden, { ...nights, kind })).toBe('few-in-numerator');
    expect(judge(shown, { ...nights, kind })).toBeNull();
  });

  it('with units but no patient are taken to have one', () => {
    expect(judge(count(3, 0, null), nights)).toBe('few-in-numerator');
  });
});

describe('other numbers', () => {
  it('about messages without patients count each message as one', () => {
    expect(judge(numbers({ numerator: 4, value: 4 }), messages)).toBe('few-in-numerator');
    expect(judge(numbers({ numerator: 5, value: 5 }), messages)).toBeNull();
  });

  it('about no person pass untouched', () => {
    expect(judge(numbers({ numerator: 1, value: 1 }), teams)).toBeNull();
    expect(judge(numbers({ numerator: 3, denominator: 3, value: 1 }), { ...teams, kind: 'stock-coverage' })).toBeNull();
  });

  it('that are not there are not hidden', () => {
    expect(judge(numbers({}), nights)).toBeNull();
    expect(judge(numbers({}), proportion)).toBeNull();
  });
});
