import { existsSync, readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

/** What a page cost besides time. */
export interface PageCost {
  /** The longest that the main thread was busy with one thing, in milliseconds; those under 50 count as 0 */
  readonly longestBlock: number;
  /** Most memory that a process of a page held, workers included, in MiB; null where the system does not tell */
  readonly peakMemory: number | null;
}

interface BlockWindow extends Window {
  longestBlock?: number;
}

/** Must be called before the page is opened. */
export async function watchBlocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const here: BlockWindow = window;
    here.longestBlock = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) here.longestBlock = Math.max(here.longestBlock ?? 0, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** The high-water mark that Linux keeps of a process. */
function peakOf(pid: number): number | null {
  const path = `/proc/${pid}/status`;
  const [, kilobytes] = (existsSync(path) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(path, 'utf8'))) || [];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** Reads what a page that is still open has cost. Pages closed before do not count: their processes are gone. */
export async function readCost(browser: Browser, page: Page): Promise<PageCost> {
  const longestBlock = await page.evaluate(() => {
    const here: BlockWindow = window;
    return here.longestBlock ?? 0;
  });
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => peakOf(id) ?? 0);
  const peak = Math.max(0, ...peaks);
  return { longestBlock, peakMemory: peak === 0 ? null : peak };
}
