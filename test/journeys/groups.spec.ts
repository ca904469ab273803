import { expect, journey } from './guarded-page.ts';

journey('the prioritised groups, on a narrow screen as well', async ({ page, expectAccessible }) => {
  await page.goto('./#/grupper/skropelige-eldre?data=demo&periodetype=year');
  await expect(page.getByRole('heading', { name: 'Skrøpelige eldre', level: 1 })).toBeVisible();
  await expect(page.getByText('Ikke bekreftet', { exact: true })).toBeVisible();
  await expect(page.getByText(/pasienter, .* av innbyggerne på 75 år og eldre/)).toBeVisible({ timeout: 110_000 });
  await expect(page.getByRole('table', { name: /Overlapp: Skrøpelige eldre/ }).getByRole('row')).toHaveCount(3);
  await expectAccessible('a prioritised group');

  await page.getByRole('link', { name: 'Lillestrøm' }).click();
  await expect(page).toHaveURL(/enhet=3205/);
  await expect(page.getByText(/^Lillestrøm, .*pasienter/)).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  const menu = page.getByRole('button', { name: 'Steder: Grupper' });
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await menu.click();
  await expectAccessible('the menu of places');
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();
  await expect(page.getByRole('link', { name: 'Katalog' })).toBeHidden();
  await menu.press('Enter');
  await page.getByRole('link', { name: 'Katalog' }).click();
  await expect(page.getByRole('heading', { name: 'Katalog', level: 1 })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
