import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';

const root = resolve(import.meta.dirname, '../gallery');

/** The rules of the app's own page, so that a figure that breaks them fails here. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Gallery {
  /** One specimen alone on the one page, at that width; fails on any warning or error in the console */
  show(id: string, width?: number, scheme?: 'light' | 'dark'): Promise<Page>;
  /** All specimens on one page */
  showAll(width?: number, scheme?: 'light' | 'dark'): Promise<Page>;
  close(): Promise<void>;
}

/** Boxes of everything the selector finds, in the order of the document. */
export async function boxesOf(page: Page, selector: string): Promise<readonly Box[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );
}

export function textsOf(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(selector).allTextContents();
}

function addressOf(server: PreviewServer): string {
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The gallery has no address');
  return address;
}

/** The gallery of figures, built as the app is and shown in a real browser. */
export async function openGallery(): Promise<Gallery> {
  const configFile = resolve(root, 'vite.config.ts');
  const outDir = await mkdtemp(join(tmpdir(), 'fellestall-gallery-'));
  await build({ root, configFile, logLevel: 'error', build: { outDir } });
  const headers = { 'Content-Security-Policy': contentSecurityPolicy };
  const server = await preview({
    root,
    configFile,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, headers },
  });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  async function open(query: string, drawn: string, width: number, scheme: 'light' | 'dark'): Promise<Page> {
    await page.mouse.move(0, 0);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${addressOf(server)}?fargetema=${scheme}${query}`);
    await page.locator(drawn).first().waitFor();
    await page.locator('.ft-chart:empty').first().waitFor({ state: 'detached' });
    await page.evaluate(() => document.fonts.ready.then(() => true));
    if (complaints.length > 0) throw new Error(complaints.splice(0).join('\n'));
    return page;
  }

  return {
    show: (id, width = 1000, scheme = 'light') => open(`&vis=${id}`, `#${id} svg`, width, scheme),
    showAll: (width = 1000, scheme = 'light') => open('', 'section:last-child svg', width, scheme),
    async close() {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
