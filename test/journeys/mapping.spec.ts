import type { Page } from '@playwright/test';
import { dropFiles, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

const headings = 'Sak;Når;Hva;Kilde';
const january = `${headings}\n1;2025-01-01 10:00;Klar;\n2;2025-01-02 11:00;3;\n`;
const april = 'Kilde;HVA;Når;Sak\n;3;2025-04-01 10:00;8\n;3;2025-04-02 10:00;9\n';
const july = 'Sak;Tidspunkt sendt;Hva;Kilde\n10;2025-07-01 10:00;3;x\n';

/** Chooses in a select the way a keyboard does: by the first letters of the option. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const select = page.getByLabel(label, { exact: true });
  await select.focus();
  await page.keyboard.type(option);
  await expect(select.locator('option:checked')).toContainText(option);
}

async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press('Enter');
}

journey('an unknown heading is mapped by keyboard, remembered and followed', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await dropFiles(page, [textFile('januar.csv', january)]);
  await expect(page.getByText('Avvist', { exact: true })).toBeVisible({ timeout: 110_000 });
  await press(page, 'Rett hvordan januar.csv leses', 'link');
  await expect(page.getByRole('heading', { name: 'Rett hvordan filen leses' })).toBeVisible();
  await expect(page.getByText('Filen kan ikke leses slik ennå.')).toBeVisible();

  await choose(page, 'Slag uttrekk', 'Hendelser');
  await choose(page, 'Overskrift for opphold_id', 'Sak');
  await choose(page, 'Overskrift for ts', 'Når');
  await choose(page, 'Overskrift for type', 'Hva');
  await expect(page.getByText('Av de 2 første radene blir 1 godtatt og 1 avvist.')).toBeVisible();
  await choose(page, '«Klar» i type betyr', '3');
  await expect(page.getByText('Alle de 2 første radene blir godtatt.')).toBeVisible();
  await expectAccessible('the place where reading is corrected');
  await press(page, 'Les filen slik');

  await expect(page.getByText('2 lest = 2 godtatt + 0 avvist')).toBeVisible({ timeout: 110_000 });
  await expect(page.getByText('1 oppskrift på denne maskinen.')).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify(window.localStorage));
  expect(stored).toContain('Kilde');
  expect(stored).not.toContain('2025-01-01 10:00');

  await page.reload();
  await dropFiles(page, [textFile('april.csv', april)]);
  await expect(page.getByText(/Lest etter oppskriften hendelser for utskrivningsklare/)).toBeVisible({
    timeout: 110_000,
  });
  await dropFiles(page, [textFile('juli.csv', july)]);
  await expect(page.getByText('Formen er endret siden sist.')).toBeVisible({ timeout: 110_000 });
  await expect(page.getByText('«Når» ser ut til å hete «Tidspunkt sendt» nå.')).toBeVisible();
  await expectAccessible('the Data place with recipes');

  await press(page, 'Rett hvordan juli.csv leses', 'link');
  await press(page, 'Ta med det som passer');
  await expect(page.getByText('Den ene raden blir godtatt.')).toBeVisible();
  await press(page, 'Avbryt');
  await press(page, 'Forlat siden');
  await press(page, /^Les april.csv uten oppskrift/);
  await expect(page.getByText('april.csv er lest på nytt')).toBeVisible({ timeout: 110_000 });
  await press(page, 'Angre');
  await expect(page.getByText(/Lest etter oppskriften/)).toBeVisible({ timeout: 110_000 });
  await press(page, /^Slett oppskriften/);
  const told = page.getByRole('group', { name: /^Oppskriften .* er slettet$/ });
  await told.getByRole('button', { name: 'Angre' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 oppskrift på denne maskinen.')).toBeVisible();
});
