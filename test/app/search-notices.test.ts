import { expect, it } from 'vitest';
import { createSearchNotices } from '../../src/app/search-notices.ts';

const wrong = { key: 'rolle', value: 'admin', known: true };

it('tells of each problem once, after the reading, and forgets when told to', async () => {
  const notices = createSearchNotices();
  let told = 0;
  notices.subscribe(() => {
    told += 1;
  });
  notices.add([wrong]);
  notices.add([wrong, { ...wrong, value: 'root' }]);
  notices.add([]);
  expect(told).toBe(0);
  await Promise.resolve();
  expect(told).toBe(2);
  expect(notices.current().map(({ value }) => value)).toEqual(['admin', 'root']);
  notices.add([{ ...wrong, value: 'konge' }]);
  expect(notices.current().map(({ value }) => value)).toEqual(['konge']);
  notices.dismiss();
  expect(notices.current()).toEqual([]);
});
