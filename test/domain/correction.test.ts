import { describe, expect, it } from 'vitest';
import {
  areSameCorrections,
  type Correction,
  type CorrectionFacts,
  nightsTouched,
} from '../../src/domain/correction.ts';
import { judgeCorrection } from '../../src/domain/correction-fault.ts';
import { formatCorrections } from '../../src/domain/correction-file.ts';
import { proposeMerge } from '../../src/domain/correction-merge.ts';
import { type NightPattern, reconcile } from '../../src/domain/reconciliation.ts';

const one: Correction = {
  stay: '1',
  from: '2025-01-30',
  to: '2025-01-31',
  art: 'feilregistrering',
  status: 'meldt',
  registered: '2025-02-10',
  komnr: null,
  by: null,
};

const facts: CorrectionFacts = {
  known: true,
  admitted: '2025-01-28',
  discharged: '2025-02-03',
  sector: 'SOM',
  residence: '3205',
  payer: '3205',
  nights: 1,
  payable: 1,
};

describe('a file of corrections', () => {
  it('has the columns of the contract, one byte order whatever the order of the list', () => {
    const odd = { ...one, stay: 'A;"7"', komnr: '3205', by: 'sykehus' };
    expect(formatCorrections([one, odd])).toBe(
      '\ufeffopphold_id;fra_dato;til_dato;art;status;registrert_dato;komnr_ny;av\r\n' +
        '1;2025-01-30;2025-01-31;feilregistrering;meldt;2025-02-10;;\r\n' +
        '"A;""7""";2025-01-30;2025-01-31;feilregistrering;meldt;2025-02-10;3205;sykehus\r\n',
    );
    expect(formatCorrections([odd, one])).toBe(formatCorrections([one, odd]));
    expect(areSameCorrections([one, odd], [odd, one])).toBe(true);
    expect(areSameCorrections([one, one], [one, odd])).toBe(false);
  });
});

describe('the list of the other party', () => {
  const outcomes = (theirs: readonly Correction[], ours: readonly Correction[] = [one]): readonly string[] =>
    proposeMerge(ours, theirs).cases.map(({ outcome }) => outcome);

  it('is new where the case is not known', () => {
    expect(outcomes([{ ...one, from: '2025-01-29' }])).toEqual(['new']);
    expect(outcomes([{ ...one, art: 'innsigelse' }])).toEqual(['new']);
    expect(proposeMerge([one], [{ ...one, stay: '2' }])).toMatchObject({ same: 0, onlyOurs: 1 });
  });

  it('is the same where only the name of who registered it differs', () => {
    expect(proposeMerge([one], [{ ...one, by: 'kommune' }])).toEqual({ cases: [], same: 1, onlyOurs: 0 });
  });

  it('is a change where it is registered later, or is the same nights brought further', () => {
    expect(outcomes([{ ...one, status: 'innvilget' }])).toEqual(['changed']);
    expect(outcomes([{ ...one, to: '2025-02-01', registered: '2025-02-11' }])).toEqual(['changed']);
  });

  it('is a conflict where nothing tells which of them is right', () => {
    const granted = { ...one, status: 'innvilget' } as const;
    expect(outcomes([{ ...one, status: 'avslatt' }], [granted])).toEqual(['conflict']);
    expect(outcomes([one], [granted])).toEqual(['conflict']);
    expect(outcomes([{ ...one, to: '2025-02-01' }])).toEqual(['conflict']);
    expect(outcomes([{ ...one, status: 'innvilget', registered: '2025-02-09' }])).toEqual(['conflict']);
  });
});

describe('what is to be told of a correction', () => {
  const judge = (correction: Correction, known: CorrectionFacts | null = facts, others: readonly Correction[] = []) =>
    judgeCorrection({ correction, facts: known, others, isKommune: (komnr) => komnr === '3205' || komnr === '3222' });

  it('is nothing when all is well, also while the nights are not counted', () => {
    expect(judge(one)).toEqual([]);
    expect(judge(one, null)).toEqual([]);
  });

  it.each([
    [{ ...one, stay: ' ' }, 'no-stay'],
    [{ ...one, from: '' }, 'no-from'],
    [{ ...one, to: '2025-02-30' }, 'no-to'],
    [{ ...one, to: one.from }, 'ends-before'],
    [{ ...one, art: 'feil_kommune', komnr: '1234' }, 'unknown-kommune'],
    [{ ...one, art: 'feil_kommune' }, 'no-kommune'],
    [{ ...one, art: 'feil_kommune', komnr: '3205' }, 'own-kommune'],
  ] as const)('names the fault of its own', (correction, fault) => {
    expect(judge(correction)).toEqual([fault]);
  });

  it('names what the files say of it', () => {
    expect(judge(one, { ...facts, known: false, nights: 0 })).toEqual(['stay-unknown']);
    expect(judge(one, { ...facts, nights: 0 })).toEqual(['no-nights']);
    expect(judge({ ...one, art: 'innsigelse' }, { ...facts, payable: 0 })).toEqual(['no-payable']);
    expect(judge(one, { ...facts, payable: 0 })).toEqual([]);
  });

  it('names others of the same case, or of the same nights', () => {
    expect(judge(one, facts, [one, { ...one, to: '2025-02-02' }])).toEqual(['same-case']);
    expect(judge(one, facts, [{ ...one, art: 'innsigelse', from: '2025-01-29' }])).toEqual(['overlaps']);
    expect(judge(one, facts, [{ ...one, from: '2025-01-29', to: '2025-01-30' }])).toEqual([]);
  });

  it('lets an objection act on the bill alone', () => {
    expect(nightsTouched(one, facts)).toEqual({ stay: 1, payment: 1 });
    expect(nightsTouched({ ...one, art: 'innsigelse' }, facts)).toEqual({ stay: 0, payment: 1 });
  });
});

describe('a reconciliation', () => {
  const night: NightPattern = {
    measure: 'payment',
    sector: 'SOM',
    month: '2025-01',
    gross: '3205',
    net: '3205',
    art: null,
    possible: ['3205'],
    mayGo: false,
    nights: 10,
  };
  const moved = { ...night, net: '3222', art: 'feil_kommune', possible: ['3222'], nights: 2 } as const;
  const gone = { ...night, net: null, art: 'innsigelse', possible: [], mayGo: true, nights: 3 } as const;
  const pending = { ...night, possible: ['', '3205'], mayGo: true, nights: 4 };
  const all = [night, moved, gone, pending];

  it('adds up from gross to net in each kommune', () => {
    expect(reconcile(all, (komnr) => komnr === '3205')).toEqual({
      gross: 19,
      changes: { feilregistrering: 0, avmelding_ikke_sendt: 0, innsigelse: -3, feil_kommune: -2 },
      net: 14,
      lowest: 10,
      highest: 14,
    });
    expect(reconcile(all, (komnr) => komnr === '3222')).toMatchObject({ gross: 0, net: 2, lowest: 2, highest: 2 });
    expect(reconcile(all, (komnr) => komnr === '')).toMatchObject({ gross: 0, net: 0, lowest: 0, highest: 4 });
  });

  it('knows no move between kommuner that are seen as one', () => {
    expect(reconcile(all, () => true)).toMatchObject({ gross: 19, net: 16, lowest: 12, highest: 16 });
  });
});
