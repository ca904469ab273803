import type { FileReport } from '../domain/file-report.ts';
import type { Geography } from '../domain/geography.ts';

/** Shown first where neither the link nor the data points at one. */
const fallback = 'H13';

/**
 * The helsefellesskap to begin with: the one that has the largest part of its kommuner among the accepted files'. In
 * data for the whole country they are equal, and the fallback wins.
 */
export function chooseHelsefellesskap(files: readonly FileReport[], geography: Geography): string {
  const found = new Set(files.flatMap((file) => (file.status === 'accepted' ? file.kommuner : [])));
  if (found.size === 0) return fallback;
  let best = { id: fallback, share: shareFound(geography, fallback, found) };
  for (const { id } of geography.helsefellesskap) {
    const share = shareFound(geography, id, found);
    if (share > best.share) best = { id, share };
  }
  return best.id;
}

function shareFound(geography: Geography, helsefellesskap: string, found: ReadonlySet<string>): number {
  const members = geography.kommunerOf(helsefellesskap);
  const present = members.filter(({ komnr }) => found.has(komnr)).length;
  return members.length === 0 ? 0 : present / members.length;
}
