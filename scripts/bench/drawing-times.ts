import type { Browser, CDPSession, Page } from '@playwright/test';

/** One act on the page, from the click until what it asks for has been painted. */
export interface DrawingTime {
  readonly name: string;
  /** Milliseconds by the clock, one for each time it was done */
  readonly wall: readonly number[];
  /** Milliseconds that the main thread worked, until it was at rest */
  readonly busy: readonly number[];
}

interface Act {
  readonly name: string;
  /** What is clicked: a tab by its name */
  readonly tab: string;
  /** What is there when it is drawn, and how many of it */
  readonly drawn: string;
  readonly atLeast: number;
}

const periods = 36;
const nineteen = 'periodetype=month&periode=2025-11&omrader=helsefellesskap';
const kommuner = 'periodetype=year&omrader=kommune';

const figures: readonly Act[] = [
  { name: 'bars of 19', tab: 'Søyler', drawn: '.ft-bars rect', atLeast: 19 },
  { name: `lines of 19 × ${periods}`, tab: 'Utvikling', drawn: '.ft-panel-line', atLeast: 19 },
  { name: 'funnel of 19', tab: 'Trakt', drawn: '.ft-surface-points > g', atLeast: 1 },
  { name: 'map of 19', tab: 'Kart', drawn: '.ft-tiles rect', atLeast: 19 },
  { name: 'two indicators of 19', tab: 'To indikatorer', drawn: '.ft-surface-points > g', atLeast: 1 },
  { name: 'matrix of 19 × all', tab: 'Alle indikatorer', drawn: '.ft-marks tbody th', atLeast: 5 },
];
const matrix: Act = {
  name: 'matrix of all kommuner',
  tab: 'Alle indikatorer',
  drawn: '.ft-marks tbody th',
  atLeast: 5,
};

async function busyOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Clicks in the page itself, so that no time passes between the two sides. */
async function clickAndWait(page: Page, { tab, drawn, atLeast }: Act): Promise<number> {
  return page.evaluate(
    async ([name, selector, count]) => {
      const found = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((one) => one.textContent === name);
      if (found === undefined) throw new Error(`No tab called ${name}`);
      const begin = performance.now();
      found.click();
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (document.querySelectorAll(selector).length < count) {
        if (performance.now() - begin > 20_000) throw new Error(`${name} was never drawn`);
        await nextFrame();
      }
      await nextFrame();
      return performance.now() - begin;
    },
    [tab, drawn, atLeast] as const,
  );
}

async function open(browser: Browser, origin: string, search: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'nb-NO', viewport: { width: 1440, height: 900 } });
  await page.goto(`${origin}#/sammenlign?data=demo&indikator=reinnleggelse-30d&mot=overliggerdogn-per-1000&${search}`);
  await page.locator('[role=tab]').first().waitFor({ timeout: 300_000 });
  return page;
}

/** Every figure once before it is timed: the code of each comes with the first. */
async function timeActs(page: Page, acts: readonly Act[], runs: number): Promise<readonly DrawingTime[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const times = acts.map(({ name }) => ({ name, wall: [] as number[], busy: [] as number[] }));
  for (let run = 0; run <= runs; run++) {
    for (const [index, act] of acts.entries()) {
      const before = await busyOf(session);
      const wall = await clickAndWait(page, act);
      await page.waitForTimeout(300);
      if (run === 0) continue;
      times[index]?.wall.push(wall);
      times[index]?.busy.push((await busyOf(session)) - before);
    }
  }
  return times;
}

/** The time of each frame while a long matrix is scrolled by 24 pixels a frame. */
async function timeScrolling(page: Page): Promise<DrawingTime> {
  const wall = await page.evaluate(async () => {
    const box = document.querySelector('.ft-matrix-box');
    if (box === null) throw new Error('No matrix to scroll');
    const frames: number[] = [];
    let before = performance.now();
    for (let frame = 0; frame < 120; frame++) {
      box.scrollTop += 24;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(now - before);
      before = now;
    }
    return frames;
  });
  return { name: 'scrolling it, one frame', wall, busy: [] };
}

/** Drawing in the demo: all figures of the 19, and the matrix of all kommuner. */
export async function timeDrawing(browser: Browser, origin: string, runs: number): Promise<readonly DrawingTime[]> {
  const page = await open(browser, origin, nineteen);
  const ofNineteen = await timeActs(page, figures, runs);
  await page.close();
  const other = await open(browser, origin, `${kommuner}&visning=kart`);
  const bars: Act = { name: 'bars of kommuner', tab: 'Søyler', drawn: '.ft-bars rect', atLeast: 5 };
  const ofKommuner = await timeActs(other, [bars, matrix], runs);
  const scrolled = await timeScrolling(other);
  await other.close();
  return [...ofNineteen, ...ofKommuner, scrolled];
}
