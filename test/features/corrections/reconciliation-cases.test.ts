import { describe, expect, it } from 'vitest';
import type { CorrectionFacts } from '../../../src/domain/correction.ts';
import type { CorrectionLine } from '../../../src/features/corrections/corrections.model.ts';
import type { ReconciliationQuestion } from '../../../src/features/corrections/reconciliation.model.ts';
import { listCases, tallyCases } from '../../../src/features/corrections/reconciliation-cases.model.ts';
import { formatCases } from '../../../src/features/corrections/reconciliation-csv.ts';
import { geography } from '../../../src/reference/geography-facts.ts';

const facts: CorrectionFacts = {
  known: true,
  admitted: '2025-01-01',
  discharged: '2025-04-30',
  sector: 'SOM',
  residence: '3205',
  payer: '3222',
  nights: 4,
  payable: 3,
};
let ids = 0;

function line(correction: Partial<CorrectionLine['correction']>, more: Partial<CorrectionFacts> = {}): CorrectionLine {
  ids += 1;
  const known = { ...facts, ...more };
  return {
    correction: {
      id: ids,
      stay: `S${ids}`,
      from: '2025-02-01',
      to: '2025-02-05',
      art: 'feilregistrering',
      status: 'innvilget',
      registered: null,
      komnr: null,
      by: null,
      ...correction,
    },
    facts: known,
    faults: [],
    komnr: known.payer ?? '',
  };
}

const question: ReconciliationQuestion = {
  measure: 'payment',
  sector: 'SOM',
  komnr: '3222',
  helsefellesskap: 'H13',
  period: { first: '2025-02-01', last: '2025-02-28' },
};

describe('the cases behind a reconciliation', () => {
  const lines = [
    line({ stay: 'late', from: '2025-02-20', to: '2025-02-21', status: 'avslatt' }),
    line({ stay: 'here' }),
    line({ stay: 'before', from: '2025-01-30', to: '2025-02-01' }),
    line({ stay: 'over', from: '2025-01-30', to: '2025-02-02', status: 'under_behandling' }),
    line({ stay: 'bill', art: 'innsigelse', status: 'meldt' }),
    line({ stay: 'moved', art: 'feil_kommune', komnr: '3222' }, { payer: '3207' }),
    line({ stay: 'elsewhere' }, { payer: '3207' }),
    line({ stay: 'phv' }, { sector: 'PHV' }),
  ];
  const ask = (more: Partial<ReconciliationQuestion> = {}) => listCases(lines, { ...question, ...more }, geography);
  const names = (more: Partial<ReconciliationQuestion> = {}) => ask(more).map(({ correction }) => correction.stay);

  it('are those of the kommune, the sector and the time, whatever their status, the first nights first', () => {
    expect(names()).toEqual(['over', 'here', 'bill', 'moved', 'late']);
    expect(names({ komnr: null })).toEqual(['over', 'here', 'bill', 'moved', 'elsewhere', 'late']);
    expect(names({ sector: 'PHV' })).toEqual(['phv']);
    expect(tallyCases(ask())).toEqual([
      ['meldt', 1],
      ['under_behandling', 1],
      ['innvilget', 2],
      ['avslatt', 1],
    ]);
  });

  it('follow where the patient lives for nights in bed, which no objection to the bill changes', () => {
    expect(names({ measure: 'stay', komnr: '3205' })).toEqual(['over', 'here', 'moved', 'elsewhere', 'late']);
    expect(ask({ measure: 'stay', komnr: '3205' })[0]?.nights).toBe(4);
    expect(ask()[0]?.nights).toBe(3);
  });

  it('are written with every line marked as not for sharing', () => {
    const written = formatCases(ask()).trimEnd().split('\r\n');
    expect(written[0]).toBe('\ufeffopphold_id;fra_dato;til_dato;art;status;kommune;kommune_ny;netter;merking');
    expect(written[4]).toBe(
      'moved;2025-02-01;2025-02-05;feil_kommune;innvilget;Nordre Follo;Lørenskog;3;ikke for deling',
    );
    expect(written).toHaveLength(6);
  });
});
