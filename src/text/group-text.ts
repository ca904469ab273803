import { type SplitId, unknownGroup } from '../domain/split.ts';

/** Fields whose codes are told in the public descriptions of the registers; others are told by their code alone. */
const knownFields: Readonly<Record<string, string>> = {
  '310': 'psykisk helsevern, barn og unge',
  '320': 'psykisk helsevern, voksne',
  '360': 'rusbehandling',
  '365': 'legemiddelassistert rehabilitering',
};

/** A group as it stands in a table: `67–74 år`, `010`, `Ukjent`. */
export function nameGroup(split: SplitId, group: string): string {
  if (group === unknownGroup) return 'Ukjent';
  if (split === 'alder')
    return group.endsWith('+') ? `${group.slice(0, -1)} år og eldre` : `${group.replace('-', '–')} år`;
  const known = knownFields[group];
  return known === undefined ? group : `${group} ${known}`;
}
