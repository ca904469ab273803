import fc from 'fast-check';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

function controlDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 11;
}

/** Completes nine digits to eleven; null where the number would need a control digit of 10. */
function complete(nine: string): string | null {
  const first = controlDigit(nine, firstWeights);
  const ten = `${nine}${first}`;
  const second = controlDigit(ten, secondWeights);
  return first === 10 || second === 10 ? null : `${ten}${second}`;
}

/** Numbers with the form of a person number, computed here and belonging to nobody we know of. */
export const madeUpPersonNumber: fc.Arbitrary<string> = fc
  .record({
    day: fc.integer({ min: 1, max: 31 }),
    dayAdded: fc.constantFrom(0, 40),
    month: fc.integer({ min: 1, max: 12 }),
    monthAdded: fc.constantFrom(0, 40, 65, 80),
    rest: fc.integer({ min: 0, max: 99_999 }),
  })
  .map(({ day, dayAdded, month, monthAdded, rest }) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    return complete(`${two(day + dayAdded)}${two(month + monthAdded)}${String(rest).padStart(5, '0')}`);
  })
  .filter((digits) => digits !== null);
