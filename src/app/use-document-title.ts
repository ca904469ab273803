import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { geography } from '../reference/geography-facts.ts';
import { useDefinitions, useSnapshotPart } from '../session/session-context.tsx';
import { layoutText } from '../text/layout-text.ts';
import { placeName } from './place-name.ts';
import type { Choices } from './use-choices.ts';

const { places } = layoutText;

/** Names the tab after the place and the helsefellesskap. Never a number: titles end up in histories and logs. */
export function useDocumentTitle(choices: Choices): void {
  const pathname = useLocation({ select: (location) => location.pathname });
  const synthetic = useSnapshotPart('synthetic');
  const where = geography.unitName('helsefellesskap', choices.helsefellesskap);
  const definitions = useDefinitions();
  const place = placeName(pathname, (id) => definitions.find(id)?.shortName ?? null);
  useEffect(() => {
    const parts = place === places.data ? [place] : [place, where];
    document.title = layoutText.title(synthetic ? [...parts, layoutText.synthetic] : parts);
  }, [place, where, synthetic]);
}
