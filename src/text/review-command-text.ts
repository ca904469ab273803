import { formatDate } from './format.ts';
import { formatCount } from './plural.ts';

/** Words of the command line that lists definitions to be reviewed. */
export const reviewUsage = `Bruk: npm run --silent review [-- --at ÅÅÅÅ-MM-DD]
Lister definisjoner som skulle vært gjennomgått. Uten --at gjelder dagens dato.`;

export function formatBadReviewDate(text: string): string {
  return `--at må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD. Den er «${text}».`;
}

export function formatReviewLine(id: string, reviewBy: string, owner: string): string {
  return `${id}: skulle vært gjennomgått innen ${formatDate(reviewBy)}. Eier: ${owner}.`;
}

export function formatReviewSummary(overdue: number, all: number, at: string): string {
  const counted = formatCount(all, { one: 'definisjon', other: 'definisjoner' });
  return overdue === 0
    ? `Ingen av ${counted} er forfalt ${formatDate(at)}.`
    : `${overdue} av ${counted} er forfalt ${formatDate(at)}.`;
}
