import type { Page } from '@playwright/test';
import { dropFiles, fileAt } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

/** Drops some 220 MB of events, made in the page itself. */
async function dropLargeFile(page: Page): Promise<void> {
  const transfer = await page.evaluateHandle(() => {
    const lines = Array.from({ length: 20_000 }, (_, row) => `${'stor'.repeat(8)}${row};30.01.2025 11:05;3\n`);
    const piece = new Blob(lines);
    const pieces = Array.from({ length: Math.ceil(220_000_000 / piece.size) }, () => piece);
    const carried = new DataTransfer();
    carried.items.add(new File(['opphold_id;ts;type\n', ...pieces], 'store-hendelser.csv'));
    return carried;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

async function expectFebruary(page: Page): Promise<void> {
  const february = page.getByRole('row').filter({ hasText: 'februar 2025' });
  await expect(february).toContainText('0,39');
}

journey('a large file is stopped half-way, and earlier files and numbers stay', async ({ page }) => {
  await page.goto('./');
  await dropFiles(page, [fileAt('test/fixtures/golden/opphold.csv'), fileAt('test/fixtures/golden/ukp_hendelse.csv')]);
  const earlier = page.getByText('10 lest = 10 godtatt + 0 avvist');
  await expect(earlier).toBeVisible({ timeout: 110_000 });
  await page.getByLabel('Siste dag som regnes med').fill('2025-02-28');
  await page.getByRole('button', { name: 'Bruk datoen' }).click();
  await expect(page.getByText('Skjæringsdato 28.02.2025')).toBeVisible();
  await page.getByLabel('Periodetype').selectOption('month');
  await page.getByRole('link', { name: 'Indikator', exact: true }).click();
  await page.getByLabel('Område', { exact: true }).selectOption('country');
  await page.getByLabel('Rettelser').selectOption('gross');
  await page.getByText('Tallene i figuren').nth(1).click();
  await expectFebruary(page);

  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await dropLargeFile(page);
  const stop = page.getByRole('main').getByRole('button', { name: 'Stopp' });
  await expect(stop).toBeVisible();
  await expect(page.getByText(/Leser rader · \d[\d\s]*\srader/).first()).toBeVisible();
  await stop.click();
  await expect(stop).toHaveCount(0, { timeout: 60_000 });
  await expect(earlier).toBeVisible();
  await expect(page.getByText('store-hendelser.csv')).toHaveCount(0);
  await page.getByRole('link', { name: 'Indikator', exact: true }).click();
  await page.getByText('Tallene i figuren').nth(1).click();
  await expectFebruary(page);
});
