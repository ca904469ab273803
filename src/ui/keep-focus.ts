import { useEffect, useState } from 'react';

/**
 * Gives the focus back to what had it when this was first drawn, once this is gone and took the focus with it. For forms
 * and dialogs that are taken away as a whole: the browser gives focus back only where a dialog is closed.
 */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const lost = document.activeElement === null || document.activeElement === document.body;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}

/**
 * Moves the focus on before the row, item or card that holds it is taken away: to the same act of the next one, else of
 * the one before, else to the place as a whole.
 */
export function focusNeighbour(act: Element): void {
  const item = act.closest('tr, li, article');
  const fromEnd = buttonsOf(item).toReversed().indexOf(act);
  const beside = buttonsOf(item?.nextElementSibling ?? item?.previousElementSibling ?? null);
  const next = beside.at(-1 - fromEnd) ?? act.closest('main');
  if (next instanceof HTMLElement) next.focus({ preventScroll: next.matches('main') });
}

function buttonsOf(item: Element | null): readonly Element[] {
  return item === null ? [] : [...item.querySelectorAll('button')];
}
