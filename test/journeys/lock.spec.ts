import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type DroppedFile, dropFiles, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

function nights(name: string, january: number): DroppedFile {
  const lines = [`2025-01;3205;${january}`, '2025-02;3205;50', '2025-01;3222;20', '2025-02;3222;19'];
  return textFile(name, `${['periode;komnr;dogn', ...lines].join('\n')}\n`);
}

async function downloadBytes(page: Page, button: string): Promise<DroppedFile> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function goToLocks(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kvalitet', exact: true }).click();
  await page.getByRole('tab', { name: 'Låste perioder' }).click();
}

journey('a lock is kept, dropped again, and shows what has changed since', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await dropFiles(page, [nights('overliggerdogn.csv', 100)]);
  const edit = page.getByRole('button', { name: /^Endre hva som er sagt/ });
  await expect(edit).toBeVisible({ timeout: 110_000 });
  await edit.click();
  await page.getByLabel('Teller til og med').fill('2025-02-28');
  await page.getByLabel('Hvor endelige er tallene?').selectOption('locked');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('data til og med 28.02.2025 · Låst')).toBeVisible();

  await goToLocks(page);
  await expect(page.getByText(/^\d+\stall er låst\.$/)).toBeVisible();
  await expectAccessible('the locked periods');
  const lock = await downloadBytes(page, 'Last ned låsen');
  expect(lock.name).toMatch(/^fellestall-laas-\d{4}-\d{2}-\d{2}\.json$/);
  expect(lock.bytes.toString()).not.toContain('overliggerdogn.csv');

  await dropFiles(page, [lock]);
  await expect(page.getByRole('status').filter({ hasText: `«${lock.name}», låst` })).toBeVisible();
  await page.getByRole('link', { name: 'Gå til låste perioder' }).click();
  await expect(page.getByText(/^Alle 18 låste tall er de samme nå\.$/)).toBeVisible();

  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await dropFiles(page, [nights('overliggerdogn-ny.csv', 200)]);
  await page.getByRole('button', { name: 'Erstatt', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Leveransen er erstattet' })).toBeVisible();

  await goToLocks(page);
  await expect(page.getByText(/^9\stall er endret siden låsen, 9 er de samme\.$/)).toBeVisible();
  await expect(page.getByText('Dette er annerledes: andre filer eller en annen måte å lese dem på.')).toBeVisible();
  const differences = page.getByRole('region', { name: 'Låste tall som er endret' }).getByRole('row');
  await expect(differences.filter({ hasText: 'Overliggerdøgn (Somatikk)' }).first()).toContainText(
    /januar 2025120220$/,
  );
  const pairs = await differences.evaluateAll((rows) =>
    rows.slice(1).map(({ children }) => [...children].slice(-2).map(({ textContent }) => textContent)),
  );
  expect(pairs.filter(([then, now]) => then === now)).toEqual([]);
  await expectAccessible('the differences from a lock');
  const table = await downloadBytes(page, 'Last ned forskjellene (CSV)');
  expect(table.bytes.toString()).toContain('overliggerdogn;-;');

  await dropFiles(page, [{ ...lock, bytes: lock.bytes.subarray(0, lock.bytes.length - 40) }]);
  await expect(page.getByText('er en lås som ikke kan brukes')).toBeVisible();
  await goToLocks(page);
  await page.getByRole('button', { name: 'Lukk låsen' }).click();
  await expect(differences).toHaveCount(0);
});
