import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { readWorkbook } from '../support/read-workbook.ts';
import { dropFiles, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';

const read = 6000;
const isBad = (row: number): boolean => row % 5 === 0;

/** Every fifth row has a time that cannot be read; the others belong to no stay but ten. */
function messyEvents(): string {
  const rows = Array.from({ length: read }, (_, index) => {
    const row = index + 2;
    return `o${index};${isBad(row) ? 'i går' : `2025-02-${10 + (index % 18)} 10:00`};3`;
  });
  return ['opphold_id;ts;type', ...rows, ''].join('\n');
}

const stays = [
  'opphold_id;pid;inn_ts;ut_ts;omsorgsniva;innmate_hast;sektor;komnr_bosted;alder;kjonn',
  ...Array.from(
    { length: 10 },
    (_, index) => `o${index};p${index};2025-02-01 10:00;2025-03-05 10:00;1;1;SOM;3205;70;1`,
  ),
  '',
].join('\n');

async function save(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await pathOf(download)) };
}

async function pathOf(download: Download): Promise<string> {
  const path = await download.path();
  if (path === null) throw new Error('Nothing was saved');
  return path;
}

async function openQuality(page: Page): Promise<void> {
  await page.goto('./');
  await dropFiles(page, [textFile('hendelser.csv', messyEvents()), textFile('opphold.csv', stays)]);
  await expect(page.getByText('6 000 lest = 4 800 godtatt + 1 200 avvist')).toBeVisible({ timeout: 110_000 });
  await page.getByRole('link', { name: 'Kvalitet', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Kvalitet', level: 1 })).toBeVisible();
}

journey('the complete reject list is taken away as CSV and as a workbook', async ({ page, expectAccessible }) => {
  await openQuality(page);
  await expectAccessible('what was rejected');
  const bad = Array.from({ length: read }, (_, index) => index + 2).filter(isBad);

  const csv = await save(page, 'CSV');
  expect(csv.name).toBe('avvist-og-varsler.csv');
  const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n').slice(1);
  const rejected = lines.map((line) => line.split(';')).filter(([, severity]) => severity === 'Raden er avvist');
  expect(rejected.map((fields) => Number(fields[3]))).toEqual(bad);

  const xlsx = await save(page, 'Excel');
  expect(xlsx.name).toBe('kvalitet.xlsx');
  const workbook = await readWorkbook(new Blob([new Uint8Array(xlsx.bytes)]));
  const inBook = workbook['Avvist og varsler']?.filter(([, severity]) => severity === 'Raden er avvist') ?? [];
  expect(inBook.map((fields) => Number(fields[3]))).toEqual(bad);
  expect(inBook[0]?.slice(0, 6)).toEqual(['hendelser.csv', 'Raden er avvist', 'time-unreadable', '5', 'ts', 'i går']);
  const unlinked = workbook['På tvers av filer']?.filter(([, check]) => check === 'event-without-stay');
  const linked = Array.from({ length: 10 }, (_, index) => index + 2).filter((row) => !isBad(row));
  expect(unlinked).toHaveLength(read - bad.length - linked.length);

  const about = await save(page, 'Om listen (CSV)');
  expect(about.name).toBe('om-listen.metadata.csv');
  expect(about.bytes.toString('utf8')).toMatch(/6\D000 rader lest = 4\D800 godtatt \+ 1\D200 avvist/);
});

journey('the findings across files are read and taken away by keyboard alone', async ({ page, expectAccessible }) => {
  await openQuality(page);
  const tab = page.getByRole('tab', { name: /Avvist og varsler/ });
  await tab.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /På tvers av filer/ })).toHaveAttribute('aria-selected', 'true');
  const card = page.getByText('Hendelser uten opphold').first();
  await expect(card).toBeVisible({ timeout: 60_000 });
  await expectAccessible('what was found across files');
  const csv = page.getByRole('button', { name: 'CSV', exact: true });
  for (let step = 0; step < 12 && !(await csv.evaluate((button) => button === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await expect(csv).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('paa-tvers-av-filer.csv');
  const text = readFileSync(await pathOf(download), 'utf8');
  expect(text.split('\r\n').filter((line) => line.includes(';event-without-stay;'))).toHaveLength(4792);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Hvorfor det betyr noe').first()).toBeVisible();
  await page.getByRole('tab', { name: 'Alle kontroller' }).focus();
  await page.keyboard.press('Enter');
  await expectAccessible('every check');
});
