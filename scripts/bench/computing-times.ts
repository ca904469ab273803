import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { layoutText } from '../../src/text/layout-text.ts';

/** Seconds by the clock of one run, all files of a folder at once. */
export interface ComputingTime {
  /** From the files being chosen to the last of them being read */
  readonly reading: number;
  /** From then to all numbers being computed */
  readonly computing: number;
}

interface StepsWindow extends Window {
  beganAt?: number;
  readAt?: number;
  computedAt?: number;
}

/** Notes in the page itself when its status changes. */
async function watchSteps(page: Page): Promise<void> {
  await page.evaluate((computing) => {
    const here: StepsWindow = window;
    const look = (): void => {
      const status = document.querySelector('.ft-activity [role=status]')?.textContent;
      if (status === computing) here.readAt ??= performance.now();
      else if (here.readAt !== undefined) here.computedAt ??= performance.now();
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    document.addEventListener(
      'change',
      () => {
        here.beganAt ??= performance.now();
      },
      true,
    );
  }, layoutText.computing);
}

async function timeOnce(browser: Browser, origin: string, paths: readonly string[]): Promise<ComputingTime> {
  const page = await browser.newPage({ locale: 'nb-NO' });
  try {
    await page.goto(`${origin}#/data`);
    await page.locator('h1').first().waitFor();
    await watchSteps(page);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([...paths]);
    // The place of files tells of each file; every other place has the one status.
    await page.getByRole('link', { name: 'Indikator', exact: true }).click();
    await page.waitForFunction(() => (window as StepsWindow).computedAt !== undefined, null, { timeout: 1_800_000 });
    return await page.evaluate(() => {
      const { beganAt = Number.NaN, readAt = Number.NaN, computedAt = Number.NaN }: StepsWindow = window;
      return { reading: (readAt - beganAt) / 1000, computing: (computedAt - readAt) / 1000 };
    });
  } finally {
    await page.close();
  }
}

/** Reads every extract of a folder in the built app, a fresh page each time, and times the two steps. */
export async function timeComputing(
  browser: Browser,
  origin: string,
  folder: string,
  runs: number,
): Promise<readonly ComputingTime[]> {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const times: ComputingTime[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeOnce(browser, origin, paths));
  return times;
}
