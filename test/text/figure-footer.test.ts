import { expect, test } from 'vitest';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { populationYears } from '../../src/reference/population-years.ts';
import { buildFigureFooter } from '../../src/text/figure-footer.ts';

const origin = { kinds: ['opphold'], cut: '2026-06-30', synthetic: false, populationYears: [2024, 2025, 2026] };

function footer(indicator: string, period: string, variant: 'net' | '-' = 'net'): readonly string[] {
  return buildFigureFooter({ definition: definitionOf(indicator), key: { profile: '-', variant, period }, origin });
}

test('a rate is told to be per the latest population where that of the year after its period is not known', () => {
  const told = 'Folketallet 1. januar 2027 finnes ikke, så det nyeste er brukt: 1. januar 2026';
  for (const period of ['2026-05', '2026Q2', 'YTD-2026-06-30', 'R12-2026-01'])
    expect(footer('overliggerdogn-per-1000', period)).toContain(told);
  expect(footer('fact-dekning', '2026-05', '-')).toContain(told);
  expect(footer('overliggerdogn-per-1000', '2022')).toContain(
    'Folketallet 1. januar 2023 finnes ikke, så det nyeste er brukt: 1. januar 2026',
  );
});

test('nothing is told of a population that is known, or that the number is not divided by', () => {
  const quiet = [footer('overliggerdogn-per-1000', '2025-12'), footer('overliggerdogn', '2026-05')];
  expect(quiet.flat().join()).not.toContain('Folketall');
  expect(quiet[0]).toEqual(['Kilde: sykehusopphold', 'Somatikk', 'Netto (rettet)', 'Skjæringsdato 30.06.2026']);
});

test('the population in the app reaches to the first of January 2026', () => {
  expect(populationYears).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});

test('names the files that the number was computed from, and not those it might have been', () => {
  const definition = definitionOf('helseopplysning-24t');
  const key = { profile: 'mottakere', variant: '-', period: '2025' } as const;
  const kinds = ['opphold', 'plo_andel'];
  const source = (sources: Readonly<Record<string, readonly string[]>>): string | undefined =>
    buildFigureFooter({ definition, key, origin: { ...origin, kinds, sources } })[0];
  expect(source({ 'helseopplysning-24t': ['plo_andel'] })).toBe('Kilde: PLO-andeler (ferdig talt)');
  expect(source({ 'helseopplysning-24t': ['opphold', 'plo'] })).toBe('Kilde: sykehusopphold og PLO-meldinger');
});
