import { toZip } from '../support/zip.ts';
import { dropFiles, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';
import { madeUpMap } from './made-up-map.ts';

journey(
  'a map of made-up borders is given, and read by key for one and for all',
  async ({ page, expectAccessible }) => {
    await page.goto(
      './#/sammenlign?data=demo&periodetype=year&omrader=kommune&visning=kart&indikator=overliggerdogn-per-1000',
    );
    await expect(page.getByRole('button', { name: 'Velg kartfil' })).toBeVisible({ timeout: 110_000 });
    const map = page.getByRole('application');
    const choosePacked = (name: string, entry: string, text: string) =>
      page
        .locator('input[type="file"][accept*="geojson"]')
        .setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(toZip({ [entry]: text })) });
    await choosePacked('kart.zip', 'lesmeg.txt', 'ingen kart');
    await expect(page.getByRole('alert')).toContainText('Arkivet har ingen GeoJSON-fil');
    await choosePacked('Kommuner_GeoJSON.zip', 'Basisdata_Kommuner.geojson', madeUpMap(2, 'degrees'));
    await expect(map).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByRole('button', { name: 'Fjern kartet' }).click();
    await expect(map).toHaveCount(0);

    await dropFiles(page, [textFile('syntetisk-kart.geojson', madeUpMap())]);
    const figure = page.getByRole('figure');
    await expect(figure).toContainText('Grenser: syntetisk-kart.geojson');
    await expect(figure).toContainText('Syntetiske data');
    await page.getByLabel('Kommuner', { exact: true }).selectOption('alle');
    await expect(figure).toContainText('alle kommuner');
    await expect(figure.locator('path')).toHaveCount(357);
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(359);
    await expect(page).toHaveURL(/kommuner=alle/);
    await map.focus();
    const read = page.getByRole('status').filter({ hasText: /:/ });
    await page.keyboard.press('ArrowRight');
    const first = await read.textContent();
    await page.keyboard.press('ArrowRight');
    await expect(read).not.toHaveText(first ?? '');
    await page.keyboard.press('Home');
    await expect(read).toHaveText(first ?? '');
    await expectAccessible('the map of all kommuner');
  },
);
