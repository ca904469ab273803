import { expect, it } from 'vitest';
import { readActions } from '../../src/session/plan-actions.ts';
import { layRows } from '../indicators/observe-rows.ts';
import { sharedEngine } from '../support/engine.ts';

const engine = sharedEngine();

it('reads actions of the plan as events, with the kommuner and the indicator they are about', async () => {
  const running = await engine();
  await layRows(running, {
    tiltak: [
      {
        tiltak_id: 't2',
        navn: 'Felles korttidsplasser',
        start: '2025-03-01',
        komnr: '3205, 3222',
        indikator: 'overliggerdogn',
      },
      { tiltak_id: 't1', navn: 'Nytt tildelingskontor', start: '2024-09-15', komnr: null, indikator: null },
    ],
  });
  expect(await readActions(running)).toEqual([
    { date: '2024-09-15', label: 'Nytt tildelingskontor', note: '' },
    {
      date: '2025-03-01',
      label: 'Felles korttidsplasser',
      note: '',
      kommuner: ['3205', '3222'],
      indicators: ['overliggerdogn'],
    },
  ]);
});
