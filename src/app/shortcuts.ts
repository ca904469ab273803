import { layoutText } from '../text/layout-text.ts';

const { places, shortcuts } = layoutText;

/** What a single key does. One letter each, so that no combination fights with the browser's own. */
export const shortcutKeys = [
  { key: '?', act: 'help', words: shortcuts.help },
  { key: '1', act: 'data', words: shortcuts.goTo(places.data) },
  { key: '2', act: 'overview', words: shortcuts.goTo(places.overview) },
  { key: '3', act: 'indicator', words: shortcuts.goTo(places.indicator) },
  { key: '4', act: 'compare', words: shortcuts.goTo(places.compare) },
  { key: '5', act: 'quality', words: shortcuts.goTo(places.quality) },
  { key: '6', act: 'catalogue', words: shortcuts.goTo(places.catalogue) },
  { key: '7', act: 'corrections', words: shortcuts.goTo(places.corrections) },
  { key: '8', act: 'workbench', words: shortcuts.goTo(places.workbench) },
  { key: '9', act: 'groups', words: shortcuts.goTo(places.groups) },
  { key: '0', act: 'profile', words: shortcuts.goTo(places.profile) },
  { key: 'f', act: 'previous-period', words: layoutText.previousPeriod },
  { key: 'n', act: 'next-period', words: layoutText.nextPeriod },
] as const;
export type ShortcutAct = (typeof shortcutKeys)[number]['act'];

/** The part of a keyboard event that decides. */
export interface KeyStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The act of a stroke, or null. A key held with Ctrl, Alt or Cmd belongs to the browser. */
export function shortcutOf(stroke: KeyStroke): ShortcutAct | null {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null;
  return shortcutKeys.find(({ key }) => key === stroke.key.toLowerCase())?.act ?? null;
}
