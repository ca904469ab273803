import { expect, test } from 'vitest';
import { EngineError } from '../../src/engine/engine-error.ts';
import { toEngineError } from '../../src/engine/engine-fault.ts';

test.each([
  [
    "Conversion Error: Could not convert string '01019912345' to INT32\n\nLINE 1: select",
    'Conversion Error: Could not convert string … to INT32',
  ],
  [
    "Conversion Error: Could not convert string 'O'Hara' to INT32",
    'Conversion Error: Could not convert string … to INT32',
  ],
  [
    'Constraint Error: Duplicate key "pid: 01019912345" violates primary key constraint.',
    'Constraint Error: Duplicate key … violates primary key constraint.',
  ],
  ['Invalid Input Error: Failed to parse: 01019912345', 'Invalid Input Error: Failed to parse: …'],
  [
    'Invalid Input Error: CSV Error on Line: 2\nOriginal Line: 01019912345;x',
    'Invalid Input Error: CSV Error on Line: …',
  ],
])('%j tells what went wrong and not with which value', (message, told) => {
  const fault = toEngineError(new Error(message), 'select ?');
  expect(fault.message).toBe(told);
  expect(fault.cause).toBeUndefined();
  expect(fault.sql).toBe('select ?');
});

test.each([
  [
    '{"exception_type":"Parser","exception_message":"syntax error at end of input","position":"21"}',
    'Parser Error: syntax error at end of input',
  ],
  [
    JSON.stringify({
      exception_type: 'Conversion',
      exception_message: "Could not convert string '01019912345' to INT32",
    }),
    'Conversion Error: Could not convert string … to INT32',
  ],
  ['{"other":1}', '{"other":1}'],
  ['{half', '{half'],
])('%j is told in the words of a statement that cannot be stopped', (message, told) => {
  expect(toEngineError(new Error(message), 'select ?').message).toBe(told);
});

test('a fault of the statement itself keeps its words and its cause', () => {
  const cause = new Error('Catalog Error: Table with name "innleggelse" does not exist!\nDid you mean "opphold"?');
  const fault = toEngineError(cause, 'select * from innleggelse');
  expect(fault.message).toBe(cause.message);
  expect(fault.cause).toBe(cause);
});

test('an EngineError passes as it is, and anything thrown becomes one', () => {
  const known = new EngineError('known', { sql: 'a' });
  expect(toEngineError(known, 'b')).toBe(known);
  expect(toEngineError('words', 'b').message).toBe('words');
});
