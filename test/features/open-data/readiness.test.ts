import { describe, expect, it } from 'vitest';
import { buildReadiness, loadedKinds } from '../../../src/features/open-data/readiness.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { buildReport } from '../../app/sample-report.ts';

function readinessOf(id: string, kinds: readonly string[], sources: Readonly<Record<string, readonly string[]>> = {}) {
  return buildReadiness(catalogue, new Set(kinds), sources).find(({ definition }) => definition.id === id);
}

describe('an indicator', () => {
  it('is ready when one whole source is loaded', () => {
    expect(readinessOf('overliggerdogn', ['opphold'])).toMatchObject({ ready: true, missing: [] });
    expect(readinessOf('overliggerdogn', ['overliggerdogn'])).toMatchObject({ ready: true, missing: [] });
  });

  it('says which of two sources its numbers are not of', () => {
    const both = ['opphold', 'overliggerdogn'];
    expect(readinessOf('overliggerdogn', both)).toMatchObject({ ready: true, used: [], unused: [] });
    expect(readinessOf('overliggerdogn', both, { overliggerdogn: ['opphold'] })).toMatchObject({
      used: ['opphold'],
      unused: ['overliggerdogn'],
    });
    expect(readinessOf('overliggerdogn', both, { overliggerdogn: ['overliggerdogn'] })?.unused).toEqual(['opphold']);
    expect(
      readinessOf('fact-dekning', ['fact_team', 'fact_team_kommune'], {
        'fact-dekning': ['fact_team', 'fact_team_kommune'],
      })?.unused,
    ).toEqual([]);
  });

  it('names what each alternative still lacks', () => {
    expect(readinessOf('innleggelsesrapport-andel', ['opphold'])).toMatchObject({
      ready: false,
      missing: [['plo'], ['plo_andel']],
    });
    expect(readinessOf('fact-dekning', ['fact_team'])).toMatchObject({
      ready: false,
      missing: [['fact_team_kommune']],
    });
  });
});

it('counts only accepted files of a known kind as loaded', () => {
  const files = [
    buildReport({ kind: 'plo' }),
    buildReport({ kind: 'opphold', status: 'refused' }),
    buildReport({ kind: null }),
  ];
  expect([...loadedKinds(files)]).toEqual(['plo']);
});
