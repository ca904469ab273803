import { createSetting } from './setting.ts';

/** `auto` follows the machine. */
export const colorSchemes = ['auto', 'light', 'dark'] as const;
export type ColorScheme = (typeof colorSchemes)[number];

export const colorSchemeSetting = createSetting('fellestall.fargetema', colorSchemes);

/** Puts the chosen scheme on the document, now and at every change. */
export function applyColorScheme(): void {
  const put = (): void => {
    document.documentElement.dataset['colorScheme'] = colorSchemeSetting.store.current();
  };
  put();
  colorSchemeSetting.store.subscribe(put);
}
