import { describe, expect, it } from 'vitest';
import { buildDifference } from '../../src/domain/difference.ts';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import {
  countWords,
  type DifferenceInput,
  differenceSentence,
  kronerSentence,
  tallySentence,
} from '../../src/text/compare-sentences.ts';
import { sampleObservation } from '../observations/observation-samples.ts';

const definition = definitionOf('overliggerdogn-per-1000');
const of = { indicator: definition.id, periodType: 'year', period: '2025' } as const;
const ahus = sampleObservation({ ...of, value: 16, lower: 15, upper: 17, denominator: 600_000 });
const country = sampleObservation({ ...of, level: 'country', unit: '0', value: 13, lower: 12.5, upper: 13.5 });

function tell(fields: Partial<DifferenceInput> = {}): string | null {
  const difference = buildDifference({ value: 16, lower: 15, upper: 17 }, { value: 13, lower: 12.5, upper: 13.5 });
  return (
    differenceSentence({
      definition,
      name: 'Ahus',
      observation: ahus,
      reference: country,
      referenceName: 'hele datasettet',
      judgement: { verdict: 'worse', difference },
      inCounts: { count: 1800, interval: { lower: 1129, upper: 2471 } },
      ...fields,
    })?.replaceAll('\u00a0', ' ') ?? null
  );
}

describe('differenceSentence', () => {
  it('tells absolute and relative together, how sure, and what it means', () => {
    expect(tell()).toBe(
      'Ahus ligger 3,0 døgn per 1 000 innbyggere høyere enn hele datasettet (+23 %). Forskjellen er større enn tilfeldig variasjon. Med 600 000 innbyggere betyr det 1 800 flere overliggerdøgn (95 %-intervall 1 129–2 471).',
    );
  });

  it('tells kroner at the price of the night, and that not all nights are paid for', () => {
    const told = tell({ price: { year: 2025, kroner: 5981 } });
    expect(told).toContain(
      'betyr det 1 800 flere overliggerdøgn (95 %-intervall 1 129–2 471). Var alle betalingsdøgn, var det med døgnprisen i 2025 (5 981 kr) 10 765 800 kroner mer (95 %-intervall 6 752 549–14 779 051).',
    );
    const paid = kronerSentence(
      definitionOf('betalingsdogn'),
      { count: -10, interval: { lower: -15, upper: -5 } },
      { year: 2025, kroner: 1000 },
    );
    expect(paid?.replaceAll('\u00a0', ' ')).toBe(
      'Med døgnprisen i 2025 (1 000 kr) er det 10 000 kroner mindre (95 %-intervall 5 000–15 000).',
    );
  });

  it('says in words when the interval reaches to the other side', () => {
    const of = (count: number, lower: number, upper: number) =>
      countWords(definition, { count, interval: { lower, upper } })?.replaceAll('\u00a0', ' ');
    expect(of(-57, -129, 22)).toBe('57 færre overliggerdøgn (95 %-intervall 22 flere til 129 færre)');
    expect(of(57, -22, 129)).toBe('57 flere overliggerdøgn (95 %-intervall 22 færre til 129 flere)');
    expect(of(-57, -129, 0)).toBe('57 færre overliggerdøgn (95 %-intervall 0–129)');
  });

  it('tells no kroner of what no kommune pays for, nor without one price', () => {
    const change = { count: 10, interval: null };
    expect(kronerSentence(definitionOf('reinnleggelse-30d'), change, { year: 2025, kroner: 1000 })).toBeNull();
    expect(kronerSentence(definitionOf('betalingsdogn'), change, null)).toBeNull();
    expect(
      kronerSentence(definitionOf('betalingsdogn'), { count: 0.2, interval: null }, { year: 2025, kroner: 1 }),
    ).toBeNull();
  });

  it('tells no meaning of a difference that may be chance', () => {
    const { difference } = {
      difference: buildDifference({ value: 16, lower: 12, upper: 20 }, { value: 13, lower: 9, upper: 17 }),
    };
    expect(tell({ judgement: { verdict: 'no-certain-change', difference } })).toBe(
      'Ahus ligger 3,0 døgn per 1 000 innbyggere høyere enn hele datasettet (+23 %). Forskjellen er ikke større enn tilfeldig variasjon.',
    );
  });

  it('never calls numbers that are equal in print higher or lower', () => {
    const observation = { ...ahus, value: 13.04 };
    expect(
      tell({
        observation,
        judgement: {
          verdict: 'no-certain-change',
          difference: buildDifference({ value: 13.04, lower: 12, upper: 14 }, { value: 13, lower: 12, upper: 14 }),
        },
      }),
    ).toBe('Ahus ligger tilnærmet likt med hele datasettet: 13,0.');
  });

  it('says why nothing can be said', () => {
    expect(tell({ judgement: { verdict: 'too-few', difference: null } })).toBe(
      'Ahus: tallene er for små til å sammenlignes med hele datasettet.',
    );
    expect(tell({ reference: null, judgement: { verdict: 'not-comparable', difference: null } })).toBeNull();
    const hidden = { ...ahus, value: null, lower: null, upper: null, state: 'suppressed' } as const;
    const judgement = { verdict: 'not-comparable', difference: null } as const;
    expect(tell({ observation: hidden, judgement })).toBe('Ahus: tallet er skjult av hensyn til personvernet.');
    expect(tell({ reference: hidden, judgement })).toBe(
      'Tallet for hele datasettet er skjult av hensyn til personvernet.',
    );
  });
});

describe('tallySentence', () => {
  it('counts and says how many are expected by chance', () => {
    expect(tallySentence({ judged: 19, above: 3, below: 1 }, 'hele datasettet')).toBe(
      'Av 19\u00a0områder ligger tre sikkert høyere og ett sikkert lavere enn hele datasettet. Om lag ett er ventet utenfor 95 % bare ved tilfeldigheter.',
    );
    expect(tallySentence({ judged: 8, above: 0, below: 0 }, 'Ahus')).toBe(
      'Ingen av 8\u00a0områder skiller seg sikkert fra Ahus.',
    );
    expect(tallySentence({ judged: 1, above: 0, below: 1 }, 'Ahus')).toBe(
      'Av 1\u00a0område ligger ingen sikkert høyere og ett sikkert lavere enn Ahus.',
    );
    expect(tallySentence({ judged: 0, above: 0, below: 0 }, 'Ahus')).toBeNull();
  });
});
