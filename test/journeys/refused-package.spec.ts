import { dropFiles, fileAt } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

/** All but one of the hidden numbers of the same extracts, as a package with a lower threshold told them. */
const lowThreshold = fileAt('test/fixtures/packages/lav-terskel.fellestall.zip');
const extracts = ['opphold.csv', 'ukp_hendelse.csv'].map((name) => fileAt(`test/fixtures/golden/${name}`));

journey(
  'a package is refused where an earlier one tells what it hides, and says what and why',
  async ({ page, expectAccessible }) => {
    journey.setTimeout(240_000);
    const slowly = { timeout: 110_000 };
    await page.goto('./#/data');
    await dropFiles(page, extracts);
    await expect(page.getByRole('link', { name: 'Gå til oversikten' })).toBeVisible(slowly);
    await page.getByRole('link', { name: 'Del', exact: true }).click();
    await page.getByRole('button', { name: 'Velg ingen (indikatorer)' }).click(slowly);
    await page.getByRole('checkbox', { name: 'Utskrivningsklare pasienter', exact: true }).check();
    await dropFiles(page, [lowThreshold]);
    const earlier = page.getByRole('list', { name: 'Pakker som tallene prøves mot' });
    await expect(earlier).toContainText('lav-terskel', slowly);
    await page.getByRole('button', { name: 'Kontroller pakken' }).click();
    await expect(page.getByRole('heading', { name: 'Pakken kan ikke overleveres' })).toBeVisible(slowly);
    const told = page.getByRole('term').filter({ hasText: 'Utskrivningsklare pasienter' });
    await expect(told).toBeVisible();
    await expect(page.getByText('kan plasseres for nøyaktig').first()).toBeVisible();
    await expect(page.getByText('Tallene er prøvd sammen med en tidligere pakke.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Lag pakken' })).toBeHidden();
    await expectAccessible('the refusal');

    await page.getByRole('button', { name: 'Tilbake til valgene' }).click();
    await page.getByRole('button', { name: 'Ta bort lav-terskel.fellestall.zip' }).click();
    await expect(earlier).toBeHidden(slowly);
    await page.getByRole('button', { name: 'Kontroller pakken' }).click();
    await expect(page.getByText('Bestått: ingen skjulte tall kan regnes ut')).toBeVisible(slowly);
    await expect(page.getByRole('button', { name: 'Lag pakken' })).toBeVisible();
  },
);
