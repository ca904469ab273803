import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

interface Guards {
  /** Runs axe on what is shown now; WCAG 2.1 A and AA, no exception. */
  readonly expectAccessible: (where: string) => Promise<void>;
}

interface Watch {
  readonly foreign: string[];
  readonly said: string[];
}

function watch(page: Page, origin: string): Watch {
  const foreign: string[] = [];
  const said: string[] = [];
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) foreign.push(url);
  });
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`pageerror: ${error.message}`));
  return { foreign, said };
}

/** A dialog that is still fading in has no colours to be judged by yet. What turns for ever, or never begins, is not waited for. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime ?? Number.POSITIVE_INFINITY));
    const longest = new Promise((resolve) => setTimeout(resolve, 1000));
    await Promise.race([Promise.allSettled(passing.map(({ finished }) => finished)), longest]);
  });
}

/** Every journey ends by proving that no request left the origin and that the console stayed silent. */
export const journey = base.extend<Guards>({
  page: async ({ page, baseURL }, use) => {
    const { foreign, said } = watch(page, baseURL ?? 'http://127.0.0.1');
    await use(page);
    expect(foreign, 'requests outside the origin').toEqual([]);
    expect(said, 'words in the console').toEqual([]);
  },
  expectAccessible: async ({ page }, use) => {
    await use(async (where) => {
      await settle(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
        .analyze();
      const faults = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
      expect(faults, `accessibility of ${where}`).toEqual([]);
    });
  },
});

export { expect };
