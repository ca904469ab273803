import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dropFiles, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';
import { dumpKept } from './watch-page.ts';

const folder = new URL('../fixtures/golden/', import.meta.url);
const opphold = readFileSync(new URL('opphold.csv', folder), 'utf8');
const hendelser = readFileSync(new URL('ukp_hendelse.csv', folder), 'utf8');
const read = { timeout: 110_000 };

interface Written {
  readonly name: string;
  readonly text: string;
}

/** Puts files where the browser gives lasting handles without asking; its dialog and drops of their names lead to them. */
async function putOnDisk(page: Page, files: readonly Written[]): Promise<void> {
  await page.evaluate(async (written) => {
    const disk = await navigator.storage.getDirectory();
    const handles = written.map(async ({ name, text }) => {
      const handle = await disk.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      return handle;
    });
    const chosen = await Promise.all(handles);
    window.showOpenFilePicker = async () => chosen;
    DataTransferItem.prototype.getAsFileSystemHandle = function () {
      const name = this.getAsFile()?.name;
      return Promise.resolve(chosen.find((handle) => handle.name === name) ?? null);
    };
  }, files);
}

async function chooseFromDisk(page: Page, files: readonly Written[]): Promise<void> {
  await putOnDisk(page, files);
  await page.getByRole('button', { name: 'Velg filer' }).focus();
  await page.keyboard.press('Enter');
}

function list(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('region', { name: 'Sist brukte filer' });
}

journey('yesterday’s files reopen with one click, and no row is kept', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await expect(list(page)).toContainText('Filer du slipper eller velger');
  await chooseFromDisk(page, [
    { name: 'opphold.csv', text: opphold },
    { name: 'hendelser.csv', text: hendelser },
    { name: 'ukjent.csv', text: 'a;b\n1;2\n' },
  ]);
  await expect(page.getByText('10 lest = 10 godtatt + 0 avvist')).toBeVisible(read);
  await expect(list(page).getByText('Lest nå')).toHaveCount(2);
  await expect(list(page)).not.toContainText('ukjent.csv');
  await expectAccessible('the Data place with files that are remembered');

  await page.reload();
  await page.getByRole('button', { name: 'Åpne de 2 filene fra sist' }).click();
  await expect(page.getByText('10 lest = 10 godtatt + 0 avvist')).toBeVisible(read);
  await expect(list(page).getByText('Lest nå')).toHaveCount(2);
  const kept = await dumpKept(page);
  expect(kept).toContain('hendelser.csv');
  const values = `${opphold}\n${hendelser}`.split(/[\n;]/).filter((value) => value.length > 5);
  expect(values.length).toBeGreaterThan(20);
  for (const value of values) expect(kept).not.toContain(value.trim());
});

journey('a file that is changed, gone or forgotten is told of in words', async ({ page, expectAccessible }) => {
  await page.goto('./');
  await putOnDisk(page, [
    { name: 'opphold.csv', text: opphold },
    { name: 'hendelser.csv', text: hendelser },
  ]);
  await dropFiles(page, [textFile('opphold.csv', opphold), textFile('hendelser.csv', hendelser)]);
  await expect(list(page).getByText('Lest nå')).toHaveCount(2, read);
  await page.evaluate(async (text) => {
    const disk = await navigator.storage.getDirectory();
    await disk.removeEntry('opphold.csv');
    const stream = await (await disk.getFileHandle('hendelser.csv')).createWritable();
    await stream.write(`${text}\n`);
    await stream.close();
  }, hendelser);
  await page.reload();
  await page.getByRole('button', { name: /^Åpne de 2/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('opphold.csv ble ikke funnet')).toBeVisible(read);
  await expect(page.getByText('hendelser.csv er åpnet slik den er nå')).toBeVisible();
  await expect(list(page).getByText('Lest nå')).toHaveCount(1, read);
  await expectAccessible('the Data place with a file gone and one changed');

  await page.getByRole('button', { name: 'Glem opphold.csv' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('opphold.csv er glemt')).toBeVisible();
  await expect.poll(() => dumpKept(page)).not.toContain('opphold.csv');
  await page.getByRole('group', { name: 'opphold.csv er glemt' }).getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByRole('button', { name: 'Åpne opphold.csv' })).toBeVisible();

  await page.getByRole('button', { name: 'Fjern alle filene' }).click();
  await expect(page.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await page.getByLabel(/Glem også/).check();
  await expectAccessible('the question before all files go');
  await page.getByRole('button', { name: 'Fjern alle', exact: true }).click();
  await expect(page.getByText('2\u00a0filer er glemt')).toBeVisible();
  await expect.poll(() => dumpKept(page)).not.toContain('.csv');

  await page.getByRole('button', { name: 'Ikke husk filer' }).click();
  await expect(page.getByText('Fellestall husker ikke')).toBeVisible();
  await chooseFromDisk(page, [{ name: 'opphold.csv', text: opphold }]);
  await expect(page.getByText('10 lest = 10 godtatt + 0 avvist')).toBeVisible(read);
  expect(await dumpKept(page)).not.toContain('.csv');
  await page.reload();
  await expect(page.getByText('Fellestall husker ikke')).toBeVisible();
});

/** What the browser answers when the page asks for leave to read a file of an earlier day. */
async function answerLeave(page: Page, answer: PermissionState): Promise<void> {
  await page.evaluate((state) => {
    FileSystemFileHandle.prototype.queryPermission = async () => 'prompt';
    FileSystemFileHandle.prototype.requestPermission = async () => state;
  }, answer);
}

journey('a file that the browser may not read is told of, and opens when the reader says yes', async ({ page }) => {
  await page.goto('./');
  await chooseFromDisk(page, [{ name: 'opphold.csv', text: opphold }]);
  await expect(list(page).getByText('Lest nå')).toHaveCount(1, read);
  await page.reload();
  await answerLeave(page, 'denied');
  await page.getByRole('button', { name: 'Åpne opphold.csv' }).click();
  await expect(page.getByText('opphold.csv ble ikke åpnet fordi nettleseren ikke har fått lov')).toBeVisible(read);
  await expect(page.getByRole('heading', { name: 'Én fil ble ikke åpnet' })).toBeVisible();
  await expect(list(page).getByText('Lest nå')).toHaveCount(0);
  await answerLeave(page, 'granted');
  await page.getByRole('button', { name: 'Åpne opphold.csv' }).click();
  await expect(list(page).getByText('Lest nå')).toHaveCount(1, read);
  await expect(page.getByText('ble ikke åpnet fordi')).toHaveCount(0);
});
