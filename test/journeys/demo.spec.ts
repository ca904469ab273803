import type { Page } from '@playwright/test';
import { expect, journey } from './guarded-page.ts';

/** Rows of the first table as they are read on the page, cell by cell. */
function shownRows(page: Page): Promise<string[][]> {
  return page
    .getByRole('table')
    .first()
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => {
          const copy = cell.cloneNode(true);
          if (!(copy instanceof Element)) return '';
          for (const unseen of copy.querySelectorAll('.ds-sr-only')) unseen.remove();
          return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
        }),
      ),
    );
}

/** What the button of the first table puts on the clipboard, cell by cell. */
async function copied(page: Page): Promise<string[][]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page
    .getByRole('button', { name: /^Kopier/ })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'Kopiert' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.split('\n').map((line) => line.split('\t'));
}

journey('the demo leads from the first page to every place', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Data', level: 1 })).toBeVisible();
  await expectAccessible('the empty Data place');

  await page.getByRole('button', { name: 'Prøv med syntetiske data' }).click();
  await expect(page.getByText(/(\d+) av \1\sindikatorer/)).toBeVisible({ timeout: 110_000 });
  await expect(page.getByText('Syntetiske data').first()).toBeVisible();
  await expectAccessible('the Data place with files');

  await page.getByLabel('Periodetype').selectOption('year');
  await page.getByRole('link', { name: 'Oversikt', exact: true }).click();
  const matrix = page.getByRole('table');
  const row = (name: string) => matrix.getByRole('row').filter({ hasText: name });
  await expect(row('Liggetid etter meldt')).toContainText('3,1');
  await expect(row('Liggetid etter meldt')).toContainText('3,6');
  await expect(row('Innleggelsesrapport')).toContainText('63 %');
  await expect(row('Innleggelsesrapport')).toContainText('62 %');
  await expect(row('Helseopplysning')).toContainText('61 %');
  await expect(row('Dialogmeldinger')).toContainText('+22 %');
  await expectAccessible('the overview');

  await matrix.getByRole('link', { name: 'Overliggere per døgn' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Overliggere i snitt per døgn' })).toBeVisible();
  await expect(page.getByRole('figure').first()).toContainText('2025 mot 2024');
  await page.getByText('Tallene i figuren').first().click();
  const months = page.getByRole('table').first().getByRole('row');
  await expect(months).toHaveCount(13);
  const higher = await months.evaluateAll((rows) =>
    rows.slice(1).flatMap((cells) => {
      const [month, now, then] = [...cells.children].map((cell) => cell.textContent ?? '');
      return Number(now?.replace(',', '.')) > Number(then?.replace(',', '.')) ? [month] : [];
    }),
  );
  expect(higher).toEqual(['februar', 'november']);
  await page.getByRole('button', { name: /Definisjon/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Teller');
  await page.keyboard.press('Escape');
  await expectAccessible('the indicator place');

  await page.getByRole('link', { name: 'Sammenlign', exact: true }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(21);
  await expectAccessible('the comparison');
  await page.getByLabel('Sammenlign', { exact: true }).selectOption({ label: 'Regionene: forvaltningsnettverk' });
  await expect(page.getByText('Enebakk er med i mer enn én region')).toBeVisible();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(5);
  await expectAccessible('the regions side by side');
  await page.getByLabel('Sammenlign', { exact: true }).selectOption({ label: 'De 19 helsefellesskapene' });
  await page.getByRole('columnheader', { name: 'Verdi' }).getByRole('button').click();
  expect(await copied(page)).toEqual(await shownRows(page));
  const values = (await shownRows(page)).slice(1, -1).map(([, value]) => Number(value?.replace(',', '.')));
  expect(values).toEqual(values.toSorted((a, b) => a - b));

  await page.getByLabel('Indikator', { exact: true }).selectOption('reinnleggelse-30d');
  await page.getByRole('tab', { name: 'Trakt' }).click();
  const funnel = page.getByRole('application');
  await funnel.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status').filter({ hasText: 'Innenfor' })).toHaveCount(1);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(20);
  await expectAccessible('the funnel');
  for (const [name, rows] of [
    ['Utvikling', 20],
    ['Kart', 21],
    ['To indikatorer', 20],
  ] as const) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('application')).toBeVisible();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(rows);
    await expectAccessible(`the comparison as ${name}`);
  }
  await expect(page.getByRole('tab', { name: 'To indikatorer' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Alle indikatorer' }).click();
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').filter({ hasText: 'Agder, ' })).toBeVisible();
  await expectAccessible('the matrix');
  await page.keyboard.press('End');
  await expect(page.getByRole('status').filter({ hasText: 'Agder, Fallskader' })).toBeVisible();
  await page.getByLabel('Vurdert mot').selectOption({ label: 'Hele datasettet' });
  await expect(page.getByRole('status').filter({ hasText: 'Velg en rute' })).toBeVisible();
  await page.getByRole('tab', { name: 'To indikatorer' }).click();
  await page.getByLabel('Sammenlign', { exact: true }).selectOption('kommune');
  await expect(page.getByRole('rowheader', { name: 'Lillestrøm' })).toBeVisible();

  await page.getByRole('link', { name: 'Profil', exact: true }).click();
  await expect(page.getByText('Største kommune')).toBeVisible();
  await page.getByLabel('Område', { exact: true }).selectOption({ label: 'Lillestrøm' });
  await expect(page.getByRole('heading', { level: 1, name: 'Lillestrøm' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ligner mest på' })).toBeVisible();
  await expectAccessible('the profile');
  const names = async () => (await shownRows(page)).slice(2).map(([name]) => name);
  const before = await names();
  await page.getByRole('columnheader', { name: 'Indikator' }).getByRole('button').click();
  expect(await names()).not.toEqual(before);
  expect((await names()).toSorted()).toEqual(before.toSorted());
  expect(await copied(page)).toEqual(await shownRows(page));
});

journey('SSU and statsforvalter see published numbers and no files', async ({ page, expectAccessible }) => {
  await page.goto('./#/oversikt?data=demo&rolle=statsforvalter&periodetype=month&periode=2025-03&helsefellesskap=H01');
  await expect(page.getByRole('table')).toBeVisible({ timeout: 110_000 });
  await expect(page.getByRole('table')).toContainText(':');
  await expectAccessible('the overview of the statsforvalter');
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Data', level: 1 })).toBeVisible();
  await expect(page.getByText('opphold-syntetisk.parquet')).toHaveCount(0);
});
