import { describe, expect, it } from 'vitest';
import { buildReadiness, loadedKinds } from '../../../src/features/open-data/readiness.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';
import { buildReport } from '../../app/sample-report.ts';

function readinessOf(id: string, kinds: readonly string[]) {
  return buildReadiness(catalogue, new Set(kinds)).find(({ definition }) => definition.id === id);
}

describe('an indicator', () => {
  it('is ready when one whole source is loaded', () => {
    expect(readinessOf('overliggerdogn', ['opphold'])).toMatchObject({ ready: true, missing: [] });
    expect(readinessOf('overliggerdogn', ['overliggerdogn'])).toMatchObject({ ready: true, missing: [] });
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
