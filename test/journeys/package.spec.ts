import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type DroppedFile, dropFiles } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';
import { dumpKept, watchClipboard } from './watch-page.ts';

const offered = { timeout: 110_000 };

async function makePackage(page: Page, helsefellesskap: string): Promise<DroppedFile> {
  await page.goto(`./#/del?data=demo&helsefellesskap=${helsefellesskap}`);
  await chooseFew(page);
  return finishPackage(page);
}

/** A few of the indicators, and none that places begin with: the audit tries all that is published of them. */
async function chooseFew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Velg ingen (indikatorer)' }).click(offered);
  for (const name of ['Overliggerdøgn', 'Utskrivningsklare pasienter'])
    await page.getByRole('checkbox', { name, exact: true }).check();
}

/** From the first step to the file. */
async function finishPackage(page: Page): Promise<DroppedFile> {
  await page.getByRole('button', { name: 'Kontroller pakken' }).click(offered);
  await expect(page.getByText(/Pakken får .* tall/)).toBeVisible(offered);
  await expect(page.getByText('Bestått: ingen skjulte tall kan regnes ut')).toBeVisible(offered);
  await page.getByRole('button', { name: 'Lag pakken' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Lagre pakken' }).click(offered);
  const saved = await download;
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

journey(
  'packages are made, opened offline by the SSU and joined by the statsforvalter',
  async ({ page, context, expectAccessible }) => {
    journey.setTimeout(240_000);
    const ahus = await makePackage(page, 'H13');
    expect(ahus.name).toMatch(/^ahus-.*-syntetisk\.fellestall\.zip$/);
    await expectAccessible('the package that was made');
    const code = await page.locator('.ft-package-code').innerText();
    await page.getByRole('button', { name: 'Lag en pakke til' }).click();
    await expectAccessible('the choices of a package');
    const earlier = page.getByRole('list', { name: 'Pakker som tallene prøves mot' });
    await expect(earlier).toContainText('Lagret i denne økten');
    await page.getByRole('button', { name: `Ta bort ${ahus.name}` }).click();
    await expect(earlier).toBeHidden(offered);
    await dropFiles(page, [ahus]);
    await expect(earlier).toContainText(ahus.name, offered);
    await expect(earlier).not.toContainText('Lagret i denne økten');
    const oslo = await makePackage(page, 'H14');

    const reader = await context.newPage();
    const copies = await watchClipboard(reader);
    const said: string[] = [];
    // The browser itself asks for the icon again at every new title.
    reader.on('console', (message) => {
      if (!message.location().url.endsWith('/icon.svg')) said.push(message.text());
    });
    reader.on('pageerror', (error) => said.push(error.message));
    await reader.goto('./#/data?rolle=ssu');
    await expect(reader.getByRole('heading', { name: 'Åpne en delt pakke' })).toBeVisible();
    await reader.waitForLoadState('networkidle');
    const before = await dumpKept(reader);
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    await context.setOffline(true);

    await dropFiles(reader, [ahus]);
    await expect(reader.getByText('Hel og uendret')).toBeVisible();
    await expect(reader.getByText(code)).toBeVisible();
    await reader.getByRole('link', { name: 'Gå til oversikten' }).click();
    await expect(reader.getByRole('heading', { name: 'Helsefellesskapet Ahus og kommunene' })).toBeVisible();
    await expect(reader.getByText('Lesevisning: Ahus')).toBeVisible();
    await reader.getByRole('link', { name: 'Indikator', exact: true }).click();
    await expect(reader.getByRole('table').first()).toBeAttached();
    await reader.getByRole('link', { name: 'Profil' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(reader.getByRole('link', { name: 'Verksted' })).toBeHidden();
    expect(
      asked.filter((url) => !url.startsWith('blob:') && !url.endsWith('/icon.svg')),
      'requests while offline',
    ).toEqual([]);

    await reader.getByLabel('Rolle').selectOption('statsforvalter');
    await reader.getByRole('link', { name: 'Data', exact: true }).click();
    await dropFiles(reader, [oslo]);
    await expect(reader.getByText('2 pakker er åpne')).toBeVisible();
    await reader.getByRole('link', { name: 'Gå til sammenligningen' }).click();
    const table = reader.getByRole('table').first();
    await expect(table).toContainText('Ahus');
    await expect(table).toContainText('Oslo');
    await expect(reader.getByText('ingen har talt dem samlet')).toBeVisible();

    const bytes = Buffer.from(ahus.bytes);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    await dropFiles(reader, [{ name: 'endret.fellestall.zip', bytes }]);
    await expect(reader.getByText(/Filen er endret etter at den ble laget|Filen er skadet/)).toBeVisible();
    await reader.getByRole('button', { name: 'Lukk alle pakker' }).click();
    await expect(reader.getByRole('heading', { name: 'Åpne en delt pakke' })).toBeVisible();
    expect(await dumpKept(reader)).toBe(before);
    expect(await copies()).toBe(0);
    expect(said).toEqual([]);
    await context.setOffline(false);
    await reader.close();
  },
);

journey('packages that do not agree are shown when somebody has chosen', async ({ page, expectAccessible }) => {
  journey.setTimeout(240_000);
  const whole = await makePackage(page, 'H13');
  await page.getByRole('button', { name: 'Lag en pakke til' }).click();
  await page.getByLabel('Fra og med').fill('2025-01-01');
  const part = await finishPackage(page);
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await dropFiles(page, [whole, part]);
  await expect(page.getByText('Flere pakker har tall for Helsefellesskapet Ahus og kommunene')).toBeVisible();
  await expect(page.getByText('Ett valg gjenstår før tallene kan vises sammen.')).toBeVisible();
  await expectAccessible('packages that do not agree');
  await page.getByRole('link', { name: 'Oversikt' }).click();
  await page.getByRole('link', { name: 'Gå til valgene' }).click();
  await page.getByRole('radio').first().check();
  await expect(page.getByText('Alt er avklart.')).toBeVisible();
  await page.getByRole('link', { name: 'Gå til oversikten' }).click();
  await expect(page.getByRole('heading', { name: 'Helsefellesskapet Ahus og kommunene' })).toBeVisible();
  await page.getByRole('button', { name: 'Lukk alle pakker' }).click();
  await expect(page.getByText('Lesevisning: Ahus')).toBeHidden();
  await expect(page.getByLabel('Rolle')).toHaveValue('analytiker');
});

journey(
  'nothing is handed over before the audit of this very choice has passed',
  async ({ page, expectAccessible }) => {
    journey.setTimeout(240_000);
    await page.goto('./#/del?data=demo&helsefellesskap=H13');
    await chooseFew(page);
    await page.getByRole('button', { name: 'Kontroller pakken' }).click();
    await page.getByRole('button', { name: 'Avbryt revisjonen' }).click(offered);
    const start = page.getByRole('button', { name: 'Kjør revisjonen' });
    await expect(start).toBeVisible();
    await expect(page.getByText('Pakken kan ikke lages før den er det.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lag pakken' })).toBeHidden();
    await expectAccessible('the audit that was stopped');
    await start.press('Enter');
    await expect(page.getByText('Bestått: ingen skjulte tall kan regnes ut')).toBeVisible(offered);
    await expectAccessible('the report of the audit');
    await page.getByLabel('Søk etter sted eller periode').fill('lørenskog');
    await expect(page.getByText(/^\d+ av .* skjulte tall$/)).toBeVisible();
    const list = page.getByRole('table').last();
    await expect(list.getByRole('row').nth(1)).toContainText('Lørenskog');
    await page.getByLabel('Søk etter sted eller periode').fill('lørenskog · kommune · 4. kvartal');
    const alone = list.getByRole('button', { name: /^Finn nøyaktig: / }).first();
    const asked = page.getByText('Ingen av grensene er funnet nøyaktig ennå.');
    await expect(asked).toBeVisible();
    await alone.press('Enter');
    await expect(asked).toBeHidden(offered);
    await expect(page.locator('.ft-hidden-range:focus')).toHaveText(/^nøyaktig \d/);
    await page.getByRole('button', { name: /^Finn nøyaktige grenser for de/ }).click();
    await expect(page.getByText('Alle grensene er nøyaktige.')).toBeVisible(offered);
    await expectAccessible('exact ranges');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/^revisjon-.*-ikke-for-deling\.csv$/);
    const text = await readFile(await saved.path(), 'utf8');
    expect(text).toContain('Lørenskog');
    expect(text).toMatch(/Lørenskog.*;nøyaktig\r\n/);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.getByRole('button', { name: 'Tilbake til valgene' }).click();
    await page.getByLabel('Fra og med').fill('2025-01-01');
    await page.getByRole('button', { name: 'Kontroller pakken' }).click();
    await expect(page.getByText('Bestått: ingen skjulte tall kan regnes ut')).toBeVisible(offered);
    await page.getByRole('button', { name: 'Lag pakken' }).click();
    await expect(page.getByText('Pakken er klar')).toBeVisible(offered);
  },
);
