import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { reinnleggelser } from '../../../src/intake/kinds/reinnleggelser.ts';
import { sharedEngine } from '../../support/engine.ts';
import { askFor, observeRows, type Row } from '../observe-rows.ts';

const engine = sharedEngine();
const ask = { indicator: 'reinnleggelse-30d', profile: 'ahus-67', period: '2025Q1' } as const;

const told: Row = {
  periode: '2025Q1',
  periode_fra: '2025-01-01',
  periode_til: '2025-03-31',
  komnr: '3205',
  primaeropphold: 100,
  reinnleggelser: 16,
};

describe('ready-made readmissions', () => {
  it('may be told by every profile there is, and by no other', () => {
    const codes = reinnleggelser.columns.find(({ name }) => name === 'profil')?.codes?.map(({ code }) => code);
    expect(codes).toEqual(definitionOf('reinnleggelse-30d').profiles.map(({ id }) => id));
  });

  it('are a share with Wilson limits, every stay standing for a patient', async () => {
    const store = await observeRows(await engine(), '2025-03-31', { reinnleggelser: [told] }, ['reinnleggelse-30d']);
    const share = askFor(store, { ...ask, level: 'kommune', unit: '3205' });
    expect(share).toMatchObject({
      numerator: 16,
      denominator: 100,
      value: 0.16,
      patients: 16,
      denominatorPatients: 100,
    });
    expect(share?.lower).toBeCloseTo(0.101, 3);
  });

  it('leave out rows of people below 67 and profiles nobody has defined', async () => {
    const rows = [
      { ...told, aldersgruppe: '67-79' },
      { ...told, aldersgruppe: '80+', reinnleggelser: 20 },
      { ...told, aldersgruppe: '0-66', reinnleggelser: 5 },
      { ...told, aldersgruppe: '66-70', reinnleggelser: 5 },
      { ...told, aldersgruppe: 'under 67', reinnleggelser: 5 },
      { ...told, profil: 'egen', reinnleggelser: 7 },
    ];
    const store = await observeRows(await engine(), '2025-03-31', { reinnleggelser: rows }, ['reinnleggelse-30d']);
    expect(askFor(store, ask)).toMatchObject({ numerator: 36, denominator: 200 });
    expect(askFor(store, { ...ask, profile: 'egen' })).toBeNull();
  });

  it('are never counted twice where a sender tells both all ages and parts of them', async () => {
    const all = { ...told, profil: 'samhandlingsbarometer' };
    const rows = [
      { ...told, aldersgruppe: '67+' },
      { ...told, aldersgruppe: '67-79', primaeropphold: 60, reinnleggelser: 9 },
      { ...told, aldersgruppe: '80 år og eldre', primaeropphold: 40, reinnleggelser: 7 },
      { ...told, primaeropphold: 300, reinnleggelser: 40 },
      { ...told, komnr: '3222', aldersgruppe: '67-79', primaeropphold: 30, reinnleggelser: 4 },
      { ...told, komnr: '3222', aldersgruppe: '80+', primaeropphold: 20, reinnleggelser: 3 },
      { ...told, komnr: '3222', primaeropphold: 50, reinnleggelser: 7 },
      { ...all, aldersgruppe: 'Alle', primaeropphold: 300, reinnleggelser: 40 },
      { ...all, aldersgruppe: 'under 70', primaeropphold: 180, reinnleggelser: 20 },
      { ...all, aldersgruppe: '70+', primaeropphold: 120, reinnleggelser: 20 },
    ];
    const store = await observeRows(await engine(), '2025-03-31', { reinnleggelser: rows }, ['reinnleggelse-30d']);
    const of = (unit: string, profile: string) => askFor(store, { ...ask, profile, level: 'kommune', unit });
    expect(of('3205', 'ahus-67')).toMatchObject({ numerator: 16, denominator: 100 });
    expect(of('3222', 'ahus-67')).toMatchObject({ numerator: 7, denominator: 50 });
    expect(of('3205', 'samhandlingsbarometer')).toMatchObject({ numerator: 40, denominator: 300 });
  });

  it('of all ages count by a profile that is named, and in no number where none is', async () => {
    const rows = [
      { ...told, aldersgruppe: 'Alle', reinnleggelser: 9 },
      { ...told, komnr: '3222', aldersgruppe: 'Alle', profil: 'ahus-67', reinnleggelser: 11 },
    ];
    const store = await observeRows(await engine(), '2025-03-31', { reinnleggelser: rows }, ['reinnleggelse-30d']);
    expect(askFor(store, ask)).toMatchObject({ numerator: 11, denominator: 100 });
  });
});
