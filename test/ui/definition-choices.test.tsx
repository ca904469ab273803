import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { ObservationKey } from '../../src/domain/observation.ts';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { DefinitionChoices, type ToldSeries } from '../../src/ui/definition-choices.tsx';
import { sampleObservation } from '../observations/observation-samples.ts';

const key: ObservationKey = sampleObservation({ indicator: 'liggetid-etter-meldt', profile: '-', variant: 'net' });

function optionsOf(told: ToldSeries, shown: Partial<ObservationKey> = {}): readonly string[] {
  const markup = renderToStaticMarkup(
    <DefinitionChoices
      definition={definitionOf('liggetid-etter-meldt')}
      observationKey={{ ...key, ...shown }}
      told={told}
      onChoose={() => undefined}
    />,
  );
  return [...markup.matchAll(/<option[^>]*>([^<]*)</g)].map(([, label]) => label ?? '');
}

describe('the choices of definition and corrections', () => {
  it('are those there are numbers of', () => {
    expect(optionsOf({ profiles: ['-', 'phv'], variants: ['net', 'gross'] })).toEqual([
      'Somatikk',
      'Psykisk helsevern',
      'Brutto (uten rettelser)',
      'Netto (rettet)',
    ]);
  });

  it('are none where there is one of each, as others than the analyst may see of a thin data set', () => {
    expect(optionsOf({ profiles: ['-'], variants: ['net'] })).toEqual([]);
  });

  it('keep what a link asked for, so that one can leave it', () => {
    expect(optionsOf({ profiles: ['-'], variants: ['net'] }, { profile: 'tid' })).toEqual([
      'Somatikk',
      'Somatikk, tid',
    ]);
  });

  it('are all of them where there are no numbers at all', () => {
    expect(optionsOf({ profiles: [], variants: [] })).toHaveLength(8);
  });
});
