import { expect, journey } from './guarded-page.ts';

journey('a copied link opens the same view on the same data', async ({ page, context, expectAccessible }) => {
  await page.goto(
    './#/sammenlign?data=demo&periodetype=year&periode=2024&helsefellesskap=H09&indikator=reinnleggelse-30d',
  );
  await expect(page.getByRole('table')).toBeVisible({ timeout: 110_000 });
  await page.getByLabel('Sortering').selectOption('storrelse');
  await expect(page).toHaveURL(/sortering=storrelse/);
  const shown = await page.getByRole('table').innerText();
  expect(shown).toContain('Bergen');
  await expectAccessible('the comparison by size');

  const copy = await context.newPage();
  await copy.goto(page.url());
  await expect(copy.getByRole('table')).toBeVisible({ timeout: 110_000 });
  await expect(copy.getByLabel('Sortering')).toHaveValue('storrelse');
  await expect.poll(() => copy.getByRole('table').innerText()).toBe(shown);
  await copy.close();
});

journey('a bad link says what was not understood and shows a sane default', async ({ page, expectAccessible }) => {
  await page.goto('./#/oversikt?helsefellesskap=H99&periode=2025Q9&tull=1');
  await expect(page.getByText('Deler av lenken ble ikke forstått')).toBeVisible();
  await expect(page.getByText('«H99» er ikke en gyldig verdi for «helsefellesskap».')).toBeVisible();
  await expect(page.getByText('Ordet «tull» er ukjent.')).toBeVisible();
  await expect(page.getByLabel('Helsefellesskap', { exact: true })).toHaveValue('H13');
  await expect(page.getByText('Ingen data er lest inn')).toBeVisible();
  await expectAccessible('a bad link');
});

journey('an engine extension that is not there is a true 404', async ({ page }) => {
  const answer = await page.request.get('./ext/v1.4.3/wasm_eh/parquet.duckdb_extension.wasm');
  expect(answer.status()).toBe(404);
});
