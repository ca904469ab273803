import { type DroppedFile, dropFiles, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

function nights(name: string, lines: readonly string[]): DroppedFile {
  return textFile(name, `${['periode;komnr;dogn', ...lines].join('\n')}\n`);
}

const earlier = nights('overliggerdogn-februar.csv', [
  '2025-01;3205;100',
  '2025-02;3205;50',
  '2025-01;3222;20',
  '2025-02;3222;9',
]);
const newer = nights('overliggerdogn-mars.csv', ['2025-01;3205;200', '2025-02;3205;50', '2025-03;3205;70']);

journey('a delivery is replaced with its difference shown, and then undone', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await dropFiles(page, [earlier]);
  await expect(page.getByText('4 lest = 4 godtatt + 0 avvist')).toBeVisible({ timeout: 110_000 });

  await dropFiles(page, [newer]);
  const waiting = page.getByRole('group', { name: 'Ny leveranse venter på svar' });
  await expect(waiting).toBeVisible();
  await expect(waiting).toContainText(
    'overliggerdogn-mars.csv ser ut som en nyere leveranse av overliggerdogn-februar.csv.',
  );
  await expect(waiting).toContainText('Rader: nye 1, borte 2, endret 1, som før 1.');
  await expect(page.getByText('4 lest = 4 godtatt + 0 avvist')).toBeVisible();
  await expectAccessible('the Data place with a delivery that waits');

  await waiting.getByRole('link', { name: 'Se alle endringer' }).click();
  await expect(page.getByRole('tab', { name: /^Endret siden forrige leveranse/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.getByLabel('Grad').selectOption('changed-a-lot');
  await page.getByLabel('Indikator').selectOption('overliggerdogn');
  await page.getByLabel('Sted', { exact: true }).selectOption('3205');
  await page.getByRole('combobox', { name: 'Periodetype' }).last().selectOption('month');
  const january = page.getByRole('row').filter({ hasText: 'januar 2025' }).first();
  await expect(january).toContainText('100');
  await expect(january).toContainText('200');
  await expect(january).toContainText('+100 %');
  await page.getByRole('button', { name: 'Etter', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Etter', exact: true })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Last ned som CSV' }).click();
  expect((await downloading).suggestedFilename()).toContain('IKKE-FOR-DELING');
  await expectAccessible('what changed since the earlier delivery');

  await page.getByRole('link', { name: 'Gå til svaret' }).click();
  await page.getByRole('button', { name: 'Erstatt', exact: true }).click();
  await expect(page.getByText('3 lest = 3 godtatt + 0 avvist')).toBeVisible();
  const replaced = page.getByRole('group', { name: 'Leveransen er erstattet' });
  await expect(replaced).toContainText('har tatt plassen til overliggerdogn-februar.csv');

  await replaced.getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByText('4 lest = 4 godtatt + 0 avvist')).toBeVisible();
  await expect(page.getByText('3 lest = 3 godtatt + 0 avvist')).toHaveCount(0);
});

journey('a delivery is told of by keyboard, and its word is in the status', async ({ page }) => {
  await page.goto('./');
  await dropFiles(page, [earlier]);
  const edit = page.getByRole('button', { name: /^Endre hva som er sagt/ });
  await expect(edit).toBeVisible({ timeout: 110_000 });
  await edit.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Avsender').fill('Analyseavdelingen');
  await page.getByLabel('Teller til og med').fill('2025-02-28');
  await page.getByLabel('Hvor endelige er tallene?').selectOption('locked');
  await page.getByLabel('Hvor endelige er tallene?').press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Analyseavdelingen · data til og med 28.02.2025 · Låst')).toBeVisible();
  await page.getByLabel('Periodetype').selectOption('month');
  await expect(page.getByRole('region', { name: /status/i })).toContainText('Låst');
});
