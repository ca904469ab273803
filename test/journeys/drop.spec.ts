import { dropFiles, fileAt, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

const golden = 'test/fixtures/golden';

journey('dropped CSV extracts become the golden numbers', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await dropFiles(page, [fileAt(`${golden}/opphold.csv`), fileAt(`${golden}/ukp_hendelse.csv`)]);
  await expect(page.getByText('10 lest = 10 godtatt + 0 avvist')).toBeVisible({ timeout: 110_000 });
  await page.getByLabel('Siste dag som regnes med').fill('2025-02-28');
  await page.getByRole('button', { name: 'Bruk datoen' }).click();
  await expect(page.getByText('Skjæringsdato 28.02.2025')).toBeVisible();
  await page.getByLabel('Periodetype').selectOption('month');
  await page.getByRole('link', { name: 'Indikator', exact: true }).click();
  await page.getByLabel('Område').selectOption('country');
  await page.getByLabel('Rettelser').selectOption('gross');
  await page.getByText('Tallene i figuren').nth(1).click();
  const february = page.getByRole('row').filter({ hasText: 'februar 2025' });
  await expect(february).toContainText('0,39');
  await expect(february).toContainText('11');
  await expect(february).toContainText('28');
  await expectAccessible('the indicator place with own data');
});

journey('files dropped before the page is ready are read when it is', async ({ page }) => {
  let open = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    open = resolve;
  });
  await page.route('**/assets/data-place-*.js', async (route) => {
    await ready;
    await route.continue();
  });
  await page.goto('./');
  await dropFiles(page, [fileAt(`${golden}/opphold.csv`)]);
  await expect(page.getByText('10 lest = 10 godtatt + 0 avvist')).toHaveCount(0);
  open();
  await expect(page.getByText('10 lest = 10 godtatt + 0 avvist')).toBeVisible({ timeout: 110_000 });
});

journey('a dropped Parquet extract is read, replaced, removed and brought back', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await dropFiles(page, [fileAt('public/demo/ukp-hendelse-syntetisk.parquet')]);
  await expect(page.getByText('Hendelser for utskrivningsklare').first()).toBeVisible({ timeout: 110_000 });
  await expect(page.getByText('23 733 lest = 23 733 godtatt + 0 avvist')).toBeVisible();
  await page
    .getByRole('button', { name: /^Fjern/ })
    .last()
    .click();
  await expect(page.getByText('23 733 lest')).toHaveCount(0);
  await page.getByRole('button', { name: /Angre/ }).click();
  await expect(page.getByText('23 733 lest = 23 733 godtatt + 0 avvist')).toBeVisible();
  await expectAccessible('the Data place with a Parquet file');
});

journey('bad files get messages of their own, and the app goes on', async ({ page, expectAccessible }) => {
  await page.goto('./');
  const parquet = fileAt('public/demo/ukp-hendelse-syntetisk.parquet');
  await dropFiles(page, [
    textFile('rapport.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj'),
    textFile('tom.csv', ''),
    textFile('bare-overskrift.csv', 'opphold_id;ts;type\n'),
    textFile('ukjent.csv', 'a;b\n1;2\n'),
    textFile('personer.csv', 'fnr;opphold_id;ts;type\n01010112345;1;2025-01-01 10:00;3\n'),
    { name: 'halv.parquet', bytes: parquet.bytes.subarray(0, parquet.bytes.length / 2) },
    fileAt('test/fixtures/intake/refused-parquet-damaged-footer/uttrekk.parquet'),
    fileAt('test/fixtures/intake/refused-parquet-damaged-rows/uttrekk.parquet'),
    textFile('god.csv', 'opphold_id;ts;type\n1;30.01.2025 11:05;3\n1;feil dato;3\n'),
  ]);
  await expect(page.getByText('2 lest = 1 godtatt + 1 avvist')).toBeVisible({ timeout: 110_000 });
  await expect(page.getByText('Avvist', { exact: true })).toHaveCount(8);
  await expect(page.getByText('01010112345')).toHaveCount(0);
  await expectAccessible('the Data place with refused files');
  await dropFiles(page, [textFile('god-igjen.csv', 'opphold_id;ts;type\n1;30.01.2025 11:05;3\n1;feil dato;3\n')]);
  await expect(page.getByText('Avvist', { exact: true })).toHaveCount(9);
  await dropFiles(page, [parquet]);
  await expect(page.getByText('23 733 lest = 23 733 godtatt + 0 avvist')).toBeVisible({ timeout: 110_000 });
});
