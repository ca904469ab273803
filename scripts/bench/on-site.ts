import { type Browser, chromium } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';

/** Serves a built app and opens a browser for as long as it is measured. */
export async function onSite<Answer>(
  site: string,
  measure: (browser: Browser, origin: string) => Promise<Answer>,
): Promise<Answer> {
  let server: PreviewServer | null = null;
  let browser: Browser | null = null;
  try {
    server = await preview({
      root: process.cwd(),
      build: { outDir: site },
      preview: { host: '127.0.0.1', port: 0 },
      logLevel: 'error',
    });
    const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    return await measure(browser, server.resolvedUrls?.local[0] ?? '');
  } finally {
    await browser?.close();
    await server?.close();
  }
}
