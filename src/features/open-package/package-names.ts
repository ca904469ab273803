import type { OpenPackage } from '../../domain/shared-package.ts';
import { geography } from '../../reference/geography-facts.ts';
import { formatList } from '../../text/format.ts';
import { packageText } from '../../text/package-text.ts';

const fewNames = 3;

/** What a package is called: the helsefellesskap it tells of, or how many where they are many. */
export function namePackage({ manifest: { helsefellesskap } }: Pick<OpenPackage, 'manifest'>): string {
  if (helsefellesskap.length > fewNames) return packageText.manyHelsefellesskap(helsefellesskap.length);
  return formatList(helsefellesskap.map((id) => geography.unitShortName('helsefellesskap', id)));
}

/** Two packages of the same helsefellesskap are told apart by the day they were made and their file. */
export function nameAmong(one: OpenPackage, all: readonly OpenPackage[]): string {
  const name = namePackage(one);
  const isAlone = all.filter((other) => namePackage(other) === name).length < 2;
  return isAlone ? name : packageText.namedFile(name, one.manifest.made, one.fileName);
}
