import { describe, expect, it } from 'vitest';
import { formatSearch, readSearch } from '../../src/app/read-search.ts';

describe('a link', () => {
  it('gives back every word it understands', () => {
    const search = '?helsefellesskap=H13&periodetype=quarter&periode=2025Q1&rolle=ssu&data=demo&kutt=2025-03-31';
    expect(readSearch(search)).toEqual({
      values: {
        helsefellesskap: 'H13',
        periodetype: 'quarter',
        periode: '2025Q1',
        rolle: 'ssu',
        data: 'demo',
        kutt: '2025-03-31',
      },
      problems: [],
    });
  });

  it.each([
    ['helsefellesskap', 'H20'],
    ['helsefellesskap', 'h1'],
    ['periode', '2025Q5'],
    ['periodetype', 'week'],
    ['rolle', 'admin'],
    ['data', 'https://example.org'],
    ['kutt', '2025-02-30'],
    ['kutt', '01.02.2025'],
    ['variant', 'netto'],
    ['niva', 'fylke'],
    ['enhet', '<script>'],
    ['sortering', 'rang'],
    ['grad', 'borte'],
    ['endret', 'ukjent-indikator'],
    ['sted', '<b>'],
    ['lengde', 'uke'],
    ['bare', 'alt'],
  ])('drops %s=%s and tells of it', (key, value) => {
    const search = `?${new URLSearchParams({ [key]: value }).toString()}`;
    expect(readSearch(search)).toEqual({ values: {}, problems: [{ key, value, known: true }] });
  });

  it('keeps what of a delivery and of the checks is shown', () => {
    const search = '?fane=leveranse&grad=changed-a-lot&endret=overliggerdogn&sted=3205&lengde=month&bare=funn';
    const { values, problems } = readSearch(search);
    expect(problems).toEqual([]);
    expect(formatSearch(values)).toBe(search);
  });

  it('tells of a word it does not know, and keeps the rest', () => {
    expect(readSearch('?rolle=ssu&tema=blå')).toEqual({
      values: { rolle: 'ssu' },
      problems: [{ key: 'tema', value: 'blå', known: false }],
    });
  });

  it('keeps a year as the word it is, not as a number', () => {
    expect(readSearch('?periode=2025').values.periode).toBe('2025');
  });

  it('lets the period say its own type', () => {
    expect(readSearch('?periode=2025-02').values).toEqual({ periode: '2025-02', periodetype: 'month' });
    expect(readSearch('?periode=2025-02&periodetype=year')).toEqual({
      values: { periode: '2025-02', periodetype: 'month' },
      problems: [{ key: 'periodetype', value: 'year', known: true }],
    });
  });

  it('reads the same however often it is written', () => {
    const search = '?helsefellesskap=H01&periodetype=rolling-12&periode=R12-2025-06&enhet=Ahus+Kongsvinger';
    expect(formatSearch(readSearch(search).values)).toBe(search);
  });

  it('is the same for the same choices in another order, and empty for none', () => {
    expect(formatSearch({ rolle: 'ssu', helsefellesskap: 'H01', periode: undefined })).toBe(
      '?helsefellesskap=H01&rolle=ssu',
    );
    expect(formatSearch({})).toBe('');
  });
});
