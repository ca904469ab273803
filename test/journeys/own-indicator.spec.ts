import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dropFiles, fileAt, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

const name = 'Akutte opphold i somatikken';

async function writeSql(page: Page, label: string, sql: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: label });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, sql);
}

async function readFiles(page: Page): Promise<void> {
  await dropFiles(page, [fileAt('test/fixtures/golden/opphold.csv'), fileAt('test/fixtures/golden/ukp_hendelse.csv')]);
  await expect(page.getByText('10 lest = 10 godtatt + 0 avvist')).toBeVisible({ timeout: 110_000 });
}

journey(
  'SQL becomes an indicator, a file, and an indicator again elsewhere',
  async ({ page, expectAccessible, browser, baseURL }) => {
    await page.goto('./');
    await readFiles(page);
    await page.keyboard.press('8');
    await expect(page.getByRole('heading', { name: 'Verksted', level: 1 })).toBeVisible();
    await expect(page.getByText('kept_stay')).toHaveCount(0);
    await writeSql(page, 'SQL-editor', 'select sektor, coun(*) as n\nfrom stay');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('alert')).toContainText('Funksjonen «coun» finnes ikke.');
    await expect(page.getByRole('alert')).toContainText('Linje 1, tegn 16');
    const live = page.locator('.ft-sql-live');
    await writeSql(page, 'SQL-editor', 'select sektor\nfrom stay\nwhere sektor = ');
    await expect(live).toHaveText('Linje 3, tegn 15: SQL-en slutter for tidlig.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('alert')).toContainText('SQL-en slutter for tidlig.');
    await writeSql(page, 'SQL-editor', 'select opphold_id, sektor from stay order by 1');
    await expect(live).toHaveText('');
    await page.getByRole('button', { name: 'Kjør', exact: true }).click();
    await expect(page.getByText(/^10\srader · /)).toBeVisible();
    await expect(page.getByRole('table').getByText('SOM').first()).toBeVisible();
    await writeSql(page, 'SQL-editor', 'select count(*) as alle from ref_kommune');
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await expect(page.getByText('Utvalg: hver 20. pasient')).toBeVisible();
    await expect(page.getByRole('cell', { name: '357' })).toBeVisible();
    await page.getByRole('button', { name: 'Kjør', exact: true }).click();
    await expect(page.getByText('Utvalg: hver 20. pasient')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /CSV|Last ned|Kopier/ })).toHaveCount(0);
    await expectAccessible('the workbench with an answer');

    await page.getByRole('button', { name: 'Ny egen indikator' }).click();
    await page.getByRole('button', { name: 'Prøv', exact: true }).click();
    await expect(page.getByText('SQL-en gir fakta som kan brukes.')).toBeVisible();
    await page.getByRole('button', { name: 'Ta i bruk' }).click();
    await expect(page.getByRole('alert')).toContainText('«navn» er ikke fylt ut riktig.');
    await expect(page.getByLabel('Navn', { exact: true })).toBeFocused();
    await expect(page.getByLabel('Teller', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Navn', { exact: true }).fill(name);
    await page.getByLabel('Spørsmålet indikatoren svarer på').fill('Hvor mange opphold er akutte?');
    await page.getByLabel('Teller', { exact: true }).fill('Døgnopphold i somatikken.');
    await page.getByLabel('Enhet', { exact: true }).fill('opphold');
    await expectAccessible('the form of an own indicator');
    await page.getByRole('button', { name: 'Ta i bruk' }).click();
    await expect(page.getByText('Indikatoren er tatt i bruk og regnet ut.')).toBeVisible({ timeout: 60_000 });

    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lagre til fil' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toContain('egen-akutte-opphold-i-somatikken');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('"form": "fellestall-egen-indikator-1"');

    await page.getByRole('link', { name: 'Se den i oversikten' }).click();
    await expect(page.getByRole('rowheader', { name: 'Egne indikatorer' })).toBeVisible();
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();

    const elsewhere = await browser.newContext({ locale: 'nb-NO', ...(baseURL === undefined ? {} : { baseURL }) });
    const other = await elsewhere.newPage();
    await other.goto('./');
    await dropFiles(other, [textFile(download.suggestedFilename(), text)]);
    await expect(other.getByText(/1\segen indikator lest inn/)).toBeVisible();
    await readFiles(other);
    await other.keyboard.press('2');
    await expect(other.getByRole('link', { name, exact: true })).toBeVisible();
    await other.keyboard.press('6');
    await expect(other.getByRole('heading', { name: 'Katalog', level: 1 })).toBeVisible();
    await other.getByRole('link', { name, exact: true }).click();
    await expect(other.getByRole('heading', { name, level: 2 })).toBeVisible();
    await other.getByRole('button', { name: 'Ta bort' }).click();
    await expect(other.getByText(`«${name}» er tatt bort`)).toBeVisible();
    await other.getByRole('button', { name: 'Angre' }).click();
    await expect(other.getByRole('link', { name, exact: true })).toBeVisible();
    await elsewhere.close();
  },
);

journey(
  'a question that would take hours is stopped at once, also by leaving, and what comes next is done',
  async ({ page }) => {
    await page.goto('./#/verksted');
    await expect(page.getByText('ref_kommune', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
    const pairs = 'from range(2000000) a(i), range(2000000) b(j) where abs(a.i - b.j * 3) = -1';
    for (const sql of [`select i ${pairs}`, `select count(*) as n ${pairs}`]) {
      await writeSql(page, 'SQL-editor', sql);
      await page.keyboard.press('ControlOrMeta+Enter');
      await expect(page.getByText('Kjører spørringen')).toBeVisible();
      await page.waitForTimeout(500);
      await page.getByRole('button', { name: 'Stopp' }).click();
      await expect(page.getByText('Spørringen ble stoppet.')).toBeVisible({ timeout: 3000 });
    }
    await writeSql(page, 'SQL-editor', 'select count(*) as kommuner from ref_kommune');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('table').getByText('357')).toBeVisible();
    await writeSql(page, 'SQL-editor', `select i ${pairs}`);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByText('Kjører spørringen')).toBeVisible();
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    await readFiles(page);
  },
);
