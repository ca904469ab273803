import { firstDay, toDay } from './calendar.ts';
import type { Row } from './extract-file.ts';
import { reportedHelsefellesskap } from './profile.ts';

/** Made-up targets (`verdi` in thousandths): for every helsefellesskap, and a few for one of them alone. */
export function buildTargetRows(): Row[] {
  const from2025 = toDay(2025, 1, 1);
  return [
    ['liggetid-etter-meldt', 'helsefellesskap', null, firstDay, 3000],
    ['reinnleggelse-30d', 'helsefellesskap', null, firstDay, 160],
    ['innleggelsesrapport-andel', 'helsefellesskap', null, firstDay, 700],
    ['helseopplysning-24t', 'helsefellesskap', null, firstDay, 750],
    ['fact-dekning', 'helsefellesskap', null, firstDay, 600],
    ['innleggelsesrapport-andel', 'helsefellesskap', reportedHelsefellesskap, from2025, 650],
    ['helseopplysning-24t', 'helsefellesskap', reportedHelsefellesskap, from2025, 650],
    ['helseopplysning-24t', 'kommune', null, from2025, 700],
  ];
}
