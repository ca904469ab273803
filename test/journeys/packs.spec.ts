import { type TestCell, toXlsx } from '../support/xlsx.ts';
import { toZip } from '../support/zip.ts';
import { dropFiles, fileAt } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

const golden = 'test/fixtures/golden';
const rowCount = 60_000;
/** The day of 2025-01-01 in a spreadsheet */
const firstDay = 45_658;

/** Hundredth rows have a code that no list knows. */
function* eventRows(): Generator<TestCell[]> {
  yield ['Utskrivningsklare 2025', null, null];
  yield ['opphold_id', 'ts', 'type'];
  for (let row = 0; row < rowCount; row++) {
    yield [`A${row}`, { serial: firstDay + (row % 300) + 0.5 }, row % 100 === 99 ? 99 : 3];
  }
}

journey('a large workbook is read and told of by the rows of its sheet', async ({ page, expectAccessible }) => {
  const workbook = { name: 'hendelser.xlsx', bytes: Buffer.from(toXlsx(eventRows())) };
  await page.goto('./');
  await dropFiles(page, [workbook]);
  await expect(page.getByText('60 000 lest = 59 400 godtatt + 600 avvist')).toBeVisible({ timeout: 110_000 });
  await expect(page.getByText(/Excel/).first()).toBeVisible();
  await expectAccessible('the Data place with a large workbook');
});

journey(
  'a zip of two extracts becomes two cards, and each can be taken away alone',
  async ({ page, expectAccessible }) => {
    const archive = toZip({
      'uttrekk/opphold.csv': fileAt(`${golden}/opphold.csv`).bytes,
      'uttrekk/ukp_hendelse.csv': fileAt(`${golden}/ukp_hendelse.csv`).bytes,
      '__MACOSX/._opphold.csv': 'x',
    });
    await page.goto('./');
    await dropFiles(page, [{ name: 'leveranse.zip', bytes: Buffer.from(archive) }]);
    await expect(page.getByText('10 lest = 10 godtatt + 0 avvist')).toBeVisible({ timeout: 110_000 });
    await expect(page.getByText(/ukp_hendelse\.csv/).first()).toBeVisible();
    await expectAccessible('the Data place with the files of an archive');
    await page.getByRole('button', { name: 'Fjern leveranse.zip › uttrekk/opphold.csv' }).click();
    await expect(page.getByText('10 lest = 10 godtatt + 0 avvist')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Angre/ })).toBeVisible();
    await expect(page.getByText(/ukp_hendelse\.csv/).first()).toBeVisible();
  },
);
