import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { createSetting } from './setting.ts';
import { type ShortcutAct, shortcutOf } from './shortcuts.ts';
import { useComparedIndicator, useShownIndicator } from './shown-indicator.ts';
import { type Choices, useChoose } from './use-choices.ts';

/** Single-key shortcuts can disturb speech input, so they can be turned off (WCAG 2.1.4). */
export const shortcutsSetting = createSetting('fellestall.hurtigtaster', ['on', 'off']);

/** The innermost target: an editor in a shadow root is told of as the element around it. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable], dialog') !== null;
}

/** Listens for the single-key shortcuts of the whole app. */
export function useShortcuts(choices: Choices, onHelp: () => void): void {
  const navigate = useNavigate();
  const choose = useChoose();
  const indicator = useShownIndicator();
  const compared = useComparedIndicator();

  const stepPeriod = (steps: number): void => {
    const index = choices.periods.findIndex(({ id }) => id === choices.period?.id);
    const next = index < 0 ? undefined : choices.periods[index + steps];
    if (next !== undefined) choose({ periode: next.id });
  };

  const act = useEffectEvent((name: ShortcutAct): void => {
    const acts: Readonly<Record<ShortcutAct, () => void>> = {
      help: onHelp,
      data: () => void navigate({ to: '/data', search: (before) => before }),
      overview: () => void navigate({ to: '/oversikt', search: (before) => before }),
      indicator: () =>
        void navigate({ to: '/indikator/$indicator', params: { indicator }, search: (before) => before }),
      compare: () => void navigate({ to: '/sammenlign', search: (before) => ({ ...before, ...compared }) }),
      profile: () => void navigate({ to: '/profil', search: (before) => before }),
      quality: () => void navigate({ to: '/kvalitet', search: (before) => before }),
      groups: () => void navigate({ to: '/grupper', search: (before) => before }),
      catalogue: () => void navigate({ to: '/katalog', search: (before) => before }),
      corrections: () => void navigate({ to: '/rettelser', search: (before) => before }),
      workbench: () =>
        void navigate({
          to: '/verksted',
          search: (before) => before,
        }),
      'previous-period': () => stepPeriod(-1),
      'next-period': () => stepPeriod(1),
    };
    acts[name]();
  });

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (
        shortcutsSetting.store.current() === 'off' ||
        event.defaultPrevented ||
        isTyping(event.composedPath()[0] ?? event.target)
      )
        return;
      const name = shortcutOf(event);
      if (name === null) return;
      event.preventDefault();
      act(name);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
