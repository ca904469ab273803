import type { Page } from '@playwright/test';
import { dropFiles, textFile } from './drop-files.ts';
import { expect, journey } from './guarded-page.ts';
import { dumpKept, watchClipboard } from './watch-page.ts';

const read = { timeout: 60_000 };

/** Values that stand nowhere else, so that they are known wherever they turn up. */
const patients = ['PSX7719001', 'PSX7719002', 'PSX7719003', 'PSX7719004', 'PSX7719005', 'PSX7719006'];
const stays = patients.map((_, index) => `OSX880${index}441`);
const marks = [...patients, ...stays];

const heading =
  'opphold_id;pid;inn_ts;ut_ts;omsorgsniva;innmate_hast;uttilstand;sektor;fagomrade;enhet;komnr_opphold;komnr_bosted;bydel;alder;kjonn;dod_dato;rehab';
const stayFile = [
  heading,
  ...patients.map(
    (pid, index) =>
      `${stays[index]};${pid};2025-0${index + 1}-03 10:00;2025-0${index + 1}-0${8 + (index % 2)} 12:00;1;1;1;SOM;010;Medisin;3205;3205;;8${index};2;;0`,
  ),
].join('\n');
const eventFile = ['opphold_id;ts;type', ...stays.map((stay, index) => `${stay};2025-0${index + 1}-05 11:00;3`)].join(
  '\n',
);

const places = {
  analytiker: [
    'Data',
    'Oversikt',
    'Indikator',
    'Sammenlign',
    'Profil',
    'Grupper',
    'Kvalitet',
    'Katalog',
    'Rettelser',
    'Verksted',
    'Del',
  ],
  ssu: ['Oversikt', 'Indikator', 'Sammenlign', 'Profil', 'Grupper', 'Katalog'],
  statsforvalter: ['Oversikt', 'Indikator', 'Sammenlign', 'Profil', 'Grupper', 'Katalog'],
} as const;

function findMarks(text: string): readonly string[] {
  return marks.filter((mark) => text.includes(mark));
}

/** What others than the person at the screen could come by: address, title and what the browser keeps. */
async function leftBehind(page: Page): Promise<readonly string[]> {
  return findMarks(`${page.url()}\n${await page.title()}\n${await dumpKept(page)}`);
}

for (const role of ['analytiker', 'ssu', 'statsforvalter'] as const) {
  journey(`nothing of a patient leaves the page of ${role}`, async ({ page }) => {
    journey.setTimeout(180_000);
    expect(findMarks(`${stayFile}${eventFile}`)).toEqual(marks);
    const copies = await watchClipboard(page);
    const sent: string[] = [];
    page.context().on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto('./#/data');
    await dropFiles(page, [textFile('opphold.csv', stayFile), textFile('hendelser.csv', eventFile)]);
    await expect(page.getByText('6 lest = 6 godtatt + 0 avvist').first()).toBeVisible(read);
    await expect(page).toHaveURL(/data=[0-9a-f]{12}/, read);
    await page.getByLabel('Rolle').selectOption(role);
    for (const place of places[role]) {
      await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible(read);
      await expect(page.locator('progress')).toHaveCount(0, read);
      expect(await leftBehind(page), `left behind at ${place}`).toEqual([]);
      if (role !== 'analytiker') expect(findMarks(await page.content()), `shown at ${place}`).toEqual([]);
    }
    expect(findMarks(sent.join('\n')), 'sent').toEqual([]);
    expect(
      sent.filter((one) => !one.startsWith('blob:') && !/ $/.test(one)),
      'with content',
    ).toEqual([]);
    expect(await copies(), 'copied').toBe(0);
  });
}
