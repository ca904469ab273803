import { dropFiles, fileAt } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

journey('everything is emptied: memory, stores and address', async ({ page, expectAccessible }) => {
  await page.goto('./#/data');
  await dropFiles(page, [fileAt('test/fixtures/golden/opphold.csv'), fileAt('test/fixtures/golden/ukp_hendelse.csv')]);
  await expect(page).toHaveURL(/data=[0-9a-f]{12}/, { timeout: 60_000 });
  await page.getByRole('button', { name: /^Fargetema/ }).click();
  expect(page.workers().length).toBeGreaterThan(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toContain('fellestall.fargetema');

  await page.getByRole('link', { name: 'Personvern' }).click();
  await expect(page.getByRole('heading', { name: 'Personvern', level: 1 })).toBeVisible();
  await expect(page.getByText('Innstilling (fellestall.fargetema)')).toBeVisible();
  await expectAccessible('the page on privacy');

  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  await page.getByRole('button', { name: 'Tøm alt' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Tømme alt?' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Tøm alt' }).click();
  await dialog.getByRole('button', { name: 'Tøm alt' }).click();

  await expect(page.getByRole('heading', { name: 'Data', level: 1 })).toBeVisible();
  await expect(page.getByText('Ingen data lest inn')).toBeVisible();
  expect(await page.evaluate(() => 'isTheSame' in window)).toBe(false);
  expect(new URL(page.url()).hash).not.toMatch(/data=|periode=|helsefellesskap=/);
  const kept = await page.evaluate(async () => {
    const open = indexedDB.open('fellestall');
    const files = await new Promise((resolve) => {
      open.onsuccess = () => {
        const stores = [...open.result.objectStoreNames];
        if (stores.length === 0) return resolve(0);
        const count = open.result
          .transaction(stores)
          .objectStore(stores[0] ?? '')
          .count();
        count.onsuccess = () => resolve(count.result);
      };
    });
    return { local: Object.keys(localStorage), session: sessionStorage.length, cookie: document.cookie, files };
  });
  expect(kept).toEqual({ local: [], session: 0, cookie: '', files: 0 });
});

journey('no text becomes HTML, script or a foreign worker', async ({ browser, baseURL }) => {
  // A page of its own: the browser says each refusal aloud in the console, where the app is to be silent.
  const page = await browser.newPage({ locale: 'nb-NO' });
  await page.goto(`${baseURL ?? ''}#/personvern`);
  await expect(page.getByRole('heading', { name: 'Personvern', level: 1 })).toBeVisible();
  const answers = await page.evaluate(() => {
    const attempt = (act: () => void): string => {
      try {
        act();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'unknown';
      }
    };
    const box = document.createElement('div');
    const script = document.createElement('script');
    return {
      html: attempt(() => {
        box.innerHTML = '<img alt="">';
      }),
      script: attempt(() => {
        script.text = 'window.ran = true';
      }),
      foreign: attempt(() => new Worker('https://example.org/worker.js')),
      known: attempt(() => {
        box.innerHTML = '<slot name="items"></slot>';
      }),
    };
  });
  expect(answers).toEqual({ html: 'TypeError', script: 'TypeError', foreign: 'TypeError', known: 'done' });
  await page.close();
});
