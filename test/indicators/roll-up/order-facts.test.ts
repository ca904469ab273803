import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderFacts } from '../../../src/indicators/roll-up/order-facts.ts';
import type { SubjectFacts } from '../../../src/indicators/roll-up/subject-facts.ts';

interface Fact {
  readonly group: number;
  readonly subject: number;
  readonly moment: number;
}

/** Few subjects and moments, so that many facts share both, and some subjects have many facts. */
const facts = fc.array(
  fc.record({
    group: fc.integer({ min: 0, max: 3 }),
    subject: fc.oneof(fc.integer({ min: 7, max: 9 }), fc.integer({ min: 0, max: 500 })),
    moment: fc.integer({ min: -4, max: 12 }),
  }),
  { maxLength: 300, size: 'max' },
);

const isTold = [true, false, true, true];

function orderAll(columns: SubjectFacts, told: readonly boolean[]): Uint32Array {
  const turns = orderFacts(columns, told);
  for (;;) {
    const { done, value } = turns.next();
    if (done === true) return value;
  }
}

function orderSlowly(list: readonly Fact[]): readonly number[] {
  return [...list.keys()]
    .filter((row) => isTold[list[row]?.group ?? 0])
    .sort((a, b) => {
      const [one, other] = [list[a], list[b]];
      if (one === undefined || other === undefined) throw new RangeError();
      return one.subject - other.subject || one.moment - other.moment || a - b;
    });
}

test('facts come by person and moment, those alike as they came, and without those of groups nothing is told of', () => {
  let most = 0;
  fc.assert(
    fc.property(facts, (list) => {
      const columns = {
        group: Float64Array.from(list, ({ group }) => group),
        subject: Float64Array.from(list, ({ subject }) => subject),
        moment: Float64Array.from(list, ({ moment }) => moment),
        numerator: new Float64Array(list.length),
        denominator: new Float64Array(list.length),
      };
      most = Math.max(most, list.filter(({ subject }) => subject === 8).length);
      expect([...orderAll(columns, isTold)]).toEqual(orderSlowly(list));
    }),
    { numRuns: 300 },
  );
  expect(most).toBeGreaterThan(32);
});

test('there may be no fact at all', () => {
  const none = new Float64Array(0);
  const columns = { group: none, subject: none, moment: none, numerator: none, denominator: none };
  expect(orderAll(columns, [])).toHaveLength(0);
});
