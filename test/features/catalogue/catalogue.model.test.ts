import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../../src/features/catalogue/catalogue.model.ts';
import { catalogue } from '../../../src/indicators/catalogue.ts';

function idsFor(sought: string): readonly string[] {
  return findDefinitions(catalogue, sought).flatMap(({ definitions }) => definitions.map(({ id }) => id));
}

describe('the search of the catalogue', () => {
  it('finds everything when nothing is sought, by group in the order of the catalogue', () => {
    expect(idsFor('')).toEqual(catalogue.map(({ id }) => id));
    expect(idsFor('   ')).toEqual(catalogue.map(({ id }) => id));
  });

  it('finds a word anywhere in a definition, whatever its case', () => {
    expect(idsFor('OPPHOLDSKOMMUNEN')).toEqual(['betalingsdogn', 'betalingsdogn-kroner']);
    expect(idsFor('skde')).toEqual(['reinnleggelse-30d']);
  });

  it('asks for every word, in any order', () => {
    expect(idsFor('kroner døgnpris')).toEqual(['betalingsdogn-kroner']);
    expect(idsFor('døgnpris tertialet')).toEqual([]);
  });
});
