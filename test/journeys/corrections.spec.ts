import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dropFiles, fileAt, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

const stays = fileAt('test/fixtures/golden/opphold.csv');
const events = fileAt('test/fixtures/golden/ukp_hendelse.csv');
const place = './#/data?kutt=2025-02-28&periodetype=year';

async function openPlace(page: Page, files: Parameters<typeof dropFiles>[1]): Promise<void> {
  await page.goto(place);
  await expect(page.getByRole('heading', { name: 'Data', level: 1 })).toBeAttached();
  await dropFiles(page, files);
  await expect(page.getByRole('article')).toHaveCount(files.length, { timeout: 110_000 });
  await expect(page.locator('.ft-activity progress, .ft-data progress')).toHaveCount(0, { timeout: 110_000 });
  await page.keyboard.press('7');
  await expect(page.getByRole('heading', { name: 'Rettelser', level: 1 })).toBeVisible();
}

async function expectSum(page: Page, gross: string, net: string): Promise<void> {
  await page.getByRole('tab', { name: 'Avstemming' }).click();
  const sum = page.getByRole('region', { name: 'Avstemming' }).getByRole('row', { name: /^Sum/ });
  await expect(sum.getByRole('cell').first()).toHaveText(gross);
  await expect(sum.locator('.ft-agreed')).toHaveText(net);
  await page.getByRole('tab', { name: 'Rettelser' }).click();
}

journey('a correction is added, used, undone, saved and opened again', async ({ page, expectAccessible }) => {
  await openPlace(page, [stays, events]);
  await expect(page.getByRole('heading', { name: 'Ingen rettelser' })).toBeVisible();
  await expectSum(page, '13', '13');

  await page.getByRole('button', { name: 'Ny rettelse' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Legg i listen' }).click();
  await expect(form.getByText('Skriv oppholds-id.')).toBeVisible();
  await form.getByLabel('Oppholds-id').fill('1');
  await form.getByLabel('Fra og med natten').fill('2025-01-30');
  await form.getByLabel('Til (ikke med)').fill('2025-01-31');
  await form.getByLabel('Status').selectOption('innvilget');
  await expect(form.getByText('Treffer 1 natt i NPR-døgn og 1 betalingsdøgn.')).toBeVisible();
  await expectAccessible('the form of a correction');
  await form.getByRole('button', { name: 'Legg i listen' }).click();
  await expect(page.getByText('Listen er endret.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ny rettelse' })).toBeFocused();
  const status = page.getByLabel('Status for rettelsen av opphold 1');
  await status.selectOption('meldt');
  await status.press('Control+z');
  await expect(status).toHaveValue('innvilget');
  await expectSum(page, '13', '12');
  await expectAccessible('the list of corrections');

  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Bli her' }).click();
  await page.getByRole('button', { name: 'Bruk rettelsene' }).click();
  await expect(page.getByText('Tallene er regnet ut med denne listen.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'Avstemming' }).click();
  await expect(page.getByRole('button', { name: 'Skriv ut avstemmingsark' })).toBeVisible();
  await expectAccessible('the reconciliation');
  await page.evaluate(() => {
    window.location.hash = '#/indikator/overliggerdogn?periodetype=year&kutt=2025-02-28';
  });
  await expect(page.locator('.ft-headline[aria-live]')).toContainText('12');
  await page.keyboard.press('7');

  await page.getByRole('tab', { name: 'Rettelser' }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Ingen rettelser' })).toBeVisible();
  await expectSum(page, '13', '13');
  await page.keyboard.press('Control+y');
  await expect(page.getByText('Listen er ikke lagret som fil')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lagre som fil' }).click();
  const path = await (await downloading).path();
  const saved = readFileSync(path, 'utf8');
  expect(saved).toContain('1;2025-01-30;2025-01-31;feilregistrering;innvilget;');
  await expect(page.getByText('Listen er ikke lagret som fil')).toHaveCount(0);
  const left = await page.evaluate(() => JSON.stringify([window.localStorage, document.title, window.location.href]));
  expect(left).not.toContain('2025-01-30');

  await page.reload();
  await openPlace(page, [stays, events, textFile('rettelser.csv', saved)]);
  await expect(page.getByRole('row', { name: /30\.01\.2025/ })).toBeVisible({ timeout: 60_000 });
  await expectSum(page, '13', '12');
  await page.getByRole('button', { name: 'Slett rettelsen av opphold 1' }).press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

journey('the file of the other party is merged case by case', async ({ page, expectAccessible }) => {
  await openPlace(page, [stays, events, fileAt('test/fixtures/golden/rettelse.csv')]);
  await expect(page.getByRole('row', { name: /30\.01\.2025/ })).toBeVisible({ timeout: 60_000 });
  const theirs = [
    'opphold_id;fra_dato;til_dato;art;status;registrert_dato',
    '1;2025-01-30;2025-01-31;feilregistrering;avslatt;2025-02-10',
    '4;2025-02-10;2025-02-12;innsigelse;under_behandling;2025-03-01',
  ].join('\n');
  await page
    .locator('.ft-correction-bar input[type=file]')
    .setInputFiles({ name: 'fra kommunen.csv', mimeType: 'text/csv', buffer: Buffer.from(theirs) });
  const merge = page.getByRole('dialog');
  await expect(merge.getByText('Uenighet')).toBeVisible({ timeout: 60_000 });
  await expect(merge.getByText('Ny', { exact: true })).toBeVisible();
  await expectAccessible('the merging of two lists');
  await merge.getByRole('button', { name: 'Flett inn 1 rettelse' }).click();
  await expect(page.getByRole('row', { name: /10\.02\.2025/ })).toBeVisible();
  await page.getByRole('tab', { name: 'Avstemming' }).click();
  await expect(page.getByText(/blir mellom 10 og 12/)).toBeVisible();
  await expect(page.getByText('Bruk rettelsene før avstemmingen lagres eller skrives ut.')).toBeVisible();
});
