import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { VerdictGlyph } from '../../../src/charts/verdict-glyph.tsx';
import { wilson } from '../../../src/domain/interval.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { Verdict } from '../../../src/domain/verdict.ts';
import { buildComparison, type Comparison } from '../../../src/features/compare/compare.model.ts';
import { CompareTable } from '../../../src/features/compare/compare-table.tsx';
import { asChosen } from '../../../src/features/compare/widened.model.ts';
import { definitionOf } from '../../../src/indicators/catalogue.ts';
import { buildColumns } from '../../../src/observations/build-columns.ts';
import { createObservationStore } from '../../../src/observations/observation-store.ts';
import { geography } from '../../../src/reference/geography-facts.ts';
import { differenceSentence, isMove, tallyDifferences } from '../../../src/text/compare-sentences.ts';
import { differenceWords } from '../../../src/text/verdict-words.ts';
import { sampleObservation, samplePeriod } from '../../observations/observation-samples.ts';

const definition = definitionOf('reinnleggelse-30d');
const series = {
  indicator: definition.id,
  profile: 'ahus-67',
  variant: '-',
  periodType: 'year',
  period: '2025',
} as const;

interface Drawn {
  readonly cases: number;
  readonly others: number;
  readonly hidden: boolean;
}

function observe(unit: string, { cases, others, hidden }: Drawn): Observation {
  const denominator = cases + others;
  const interval = wilson(cases, denominator);
  return sampleObservation({
    ...series,
    level: unit === '0' ? 'country' : 'helsefellesskap',
    unit,
    numerator: hidden ? null : cases,
    denominator: hidden ? null : denominator,
    value: hidden ? null : cases / denominator,
    lower: hidden ? null : (interval?.lower ?? null),
    upper: hidden ? null : (interval?.upper ?? null),
    state: hidden ? 'suppressed' : 'measured',
  });
}

const drawn = fc.record({
  cases: fc.integer({ min: 0, max: 200 }),
  others: fc.integer({ min: 1, max: 400 }),
  hidden: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});
const nineteen = fc.array(drawn, { minLength: 19, maxLength: 19 });

function compare(places: readonly Drawn[], direction = definition.direction): Comparison {
  const rows = geography.helsefellesskap.map(({ id }, index) => observe(id, places[index] ?? places[0] ?? broken()));
  const whole = rows.filter(({ numerator }) => numerator !== null);
  const sum = (of: (one: Observation) => number | null): number => whole.reduce((all, one) => all + (of(one) ?? 0), 0);
  const cases = sum(({ numerator }) => numerator);
  const others = Math.max(1, sum(({ denominator }) => denominator) - cases);
  const store = createObservationStore(buildColumns([observe('0', { cases, others, hidden: false }), ...rows]));
  const key = { ...series, level: 'helsefellesskap', unit: 'H13' } as const;
  return buildComparison(store, geography, {
    definition: { ...definition, direction },
    key,
    level: 'helsefellesskap',
    order: 'navn',
    inhabitants: new Map(),
    cut: null,
  });
}

function broken(): never {
  throw new Error('no place was drawn');
}

/** Verdict and word of every row as the table shows them, and as they are copied from it. */
function readTable(comparison: Comparison): readonly { readonly verdict: string; readonly word: string }[] {
  const markup = renderToStaticMarkup(
    <CompareTable
      comparison={asChosen(comparison)}
      observationKey={{ ...series, level: 'helsefellesskap', unit: 'H13' }}
      period={samplePeriod('2025')}
    />,
  );
  const body = /<tbody[^>]*>(.*?)<\/tbody>/s.exec(markup)?.[1] ?? '';
  return body
    .split('<tr')
    .slice(1)
    .map((row) => ({
      verdict: /data-verdict="([a-z-]+)"/.exec(row)?.[1] ?? 'none',
      word:
        row
          .replaceAll(/<[^>]*>/g, '\t')
          .split('\t')
          .filter((text) => text !== '')
          .at(-2) ?? '',
    }));
}

describe('icon, sentence, chart mark and copied table', () => {
  it('say the same of every place, whatever the numbers', () => {
    fc.assert(
      fc.property(nineteen, (places) => {
        const comparison = compare(places);
        const table = readTable(comparison);
        let marked = 0;
        for (const [index, row] of comparison.rows.entries()) {
          const { verdict, difference } = row.judgement;
          if (difference !== null) {
            expect(table[index]).toEqual({ verdict, word: differenceWords[verdict] });
          }
          const glyph = renderToStaticMarkup(<VerdictGlyph verdict={verdict} x={0} y={0} />);
          expect(glyph.includes(`data-verdict="${verdict}"`)).toBe(isMove(verdict));
          if (glyph !== '') marked += 1;
          const sentence = differenceSentence({
            ...row,
            definition: comparison.definition,
            reference: comparison.reference,
            referenceName: 'hele datasettet',
          });
          expect(sentence?.includes('er større enn tilfeldig variasjon') ?? false).toBe(isMove(verdict));
          if (isMove(verdict)) expect(sentence).toContain((difference?.absolute ?? 0) > 0 ? 'høyere' : 'lavere');
        }
        const { above, below } = tallyDifferences(comparison.rows.map(({ judgement }) => judgement));
        expect(above + below).toBe(marked);
      }),
      { numRuns: 25 },
    );
  });

  it('swap better and worse, and nothing else, when the direction is turned', () => {
    const turned: Partial<Record<Verdict, Verdict>> = { better: 'worse', worse: 'better' };
    fc.assert(
      fc.property(nineteen, (places) => {
        const [low, high] = [compare(places, 'lower-is-better'), compare(places, 'higher-is-better')];
        for (const [index, row] of low.rows.entries()) {
          const { judgement, ...rest } = row;
          const { judgement: other, ...same } = high.rows[index] ?? broken();
          expect(same).toEqual(rest);
          expect(other).toEqual({ ...judgement, verdict: turned[judgement.verdict] ?? judgement.verdict });
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('other places', () => {
  it('change nothing of a place when one without events is added, whatever its size', () => {
    fc.assert(
      fc.property(nineteen, fc.integer({ min: 1, max: 500 }), (places, others) => {
        const without = compare(places);
        const withOne = compare([{ cases: 0, others, hidden: false }, ...places.slice(1)]);
        const intervalsOf = ({ rows }: Comparison): unknown =>
          rows
            .filter(({ unit }) => unit !== geography.helsefellesskap[0]?.id)
            .map(({ observation }) => [observation?.value, observation?.lower, observation?.upper]);
        expect(intervalsOf(withOne)).toEqual(intervalsOf(without));
      }),
      { numRuns: 50 },
    );
  });
});
