import type { CheckHelp } from './check-help.ts';
import { fileCheckHelp } from './file-check-help.ts';
import { formCheckHelp } from './form-check-help.ts';
import { type CheckId, wordProblem } from './intake-problems.ts';
import { packingCheckHelp } from './packing-check-help.ts';
import { rowCheckHelp } from './row-check-help.ts';
import { signCheckHelp } from './sign-check-help.ts';

/** Every check of files as they are read, in words that need no file. */
export const checkCatalogue: Readonly<Record<CheckId, CheckHelp>> = {
  ...fileCheckHelp,
  ...packingCheckHelp,
  ...formCheckHelp,
  ...rowCheckHelp,
  ...signCheckHelp,
};

function idsOf(help: Partial<Record<CheckId, CheckHelp>>): readonly CheckId[] {
  return Object.keys(help).filter(isCheckId);
}

export function isCheckId(text: string): text is CheckId {
  return Object.hasOwn(checkCatalogue, text);
}

/** The checks of files in the order they are listed, by what they look at. */
export const checkRooms: readonly { readonly heading: string; readonly checks: readonly CheckId[] }[] = [
  { heading: 'Verdier og rader', checks: idsOf(rowCheckHelp) },
  { heading: 'Tegn i stedet for tall', checks: idsOf(signCheckHelp) },
  { heading: 'Det som står rundt tabellen', checks: idsOf(formCheckHelp) },
  { heading: 'Filen', checks: idsOf(fileCheckHelp) },
  { heading: 'Arkiv og regneark', checks: idsOf(packingCheckHelp) },
];

/** Heading of a check of files; an id that is none is shown as it is. */
export function formatCheckTitle(check: string): string {
  return isCheckId(check) ? checkCatalogue[check].title : check;
}

/** Why a check of files matters; null for an id that is none. */
export function formatCheckHelp(check: string): string | null {
  return isCheckId(check) ? checkCatalogue[check].help : null;
}

/** What to do when a check of files finds something, told without the file. */
export function formatCheckAction(check: CheckId): string {
  return checkCatalogue[check].action ?? wordProblem(check).action;
}
