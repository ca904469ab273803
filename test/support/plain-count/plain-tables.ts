import { createDraw, type Draw } from '../../../scripts/demo/draw.ts';
import { cutDay, daySeconds } from './plain-data.ts';
import { timeText } from './plain-files.ts';

/** Ready-made numbers and dialogue messages of one kommune. A sender tells messages and months, or quarters. */
export interface PlainTables {
  readonly komnr: string;
  readonly dialogue: readonly PlainDialogue[];
  readonly counted: readonly PlainCounted[];
  readonly incidents: readonly PlainIncidents[];
  readonly followed: readonly PlainFollowed[];
}

type Direction = 'INN' | 'UT';

export interface PlainDialogue {
  readonly id: string;
  readonly ts: number;
  readonly retning: Direction;
  readonly status: 'SENDT' | 'ENDRET' | 'KANSELLERT';
}

interface PlainCounted {
  readonly period: string;
  readonly retning: Direction;
  readonly count: number;
}

interface PlainIncidents extends PlainCounted {
  readonly tema: string;
  readonly status: 'MELDT' | 'UNDER_BEHANDLING' | 'LUKKET' | 'AVVIST';
}

interface PlainFollowed {
  readonly period: string;
  readonly form: string;
  readonly active: number;
}

const monthsTold = ['2023-12', '2024-01', '2024-02', '2024-03', '2024-04'];
const quartersTold = ['2023Q4', '2024Q1', '2024Q2'];
const directions = ['INN', 'UT'] as const;

/** Rows of one message lie apart in time, so that no order of theirs is left to chance. */
function drawDialogue(draw: Draw, id: string, direction: Direction): PlainDialogue[] {
  let ts = draw.int(0, (cutDay + 3) * daySeconds);
  const rows: PlainDialogue[] = [{ id, ts, retning: direction, status: draw.pick(['SENDT', 'SENDT', 'KANSELLERT']) }];
  while (draw.chance(400)) {
    ts += draw.pick([60, daySeconds, 20 * daySeconds]);
    rows.push({ id, ts, retning: direction, status: draw.pick(['SENDT', 'ENDRET', 'KANSELLERT']) });
  }
  return draw.shuffle(rows);
}

export function drawPlainTables(seed: number, komnr: string): PlainTables {
  const draw = createDraw(seed, 9);
  const periods = draw.pick([monthsTold, quartersTold]);
  const cells = periods.flatMap((period) => directions.map((retning) => ({ period, retning })));
  const themes = ['UTSKRIVNING', 'EPIKRISE', 'noe nytt'];
  const states = ['MELDT', 'UNDER_BEHANDLING', 'LUKKET', 'AVVIST'] as const;
  return {
    komnr,
    dialogue: Array.from({ length: periods === monthsTold ? draw.int(0, 8) : 0 }, (_, turn) =>
      drawDialogue(draw, `D${komnr}-${turn}`, draw.pick(directions)),
    ).flat(),
    counted: cells.filter(() => draw.chance(600)).map((cell) => ({ ...cell, count: draw.int(0, 40) })),
    incidents: cells.flatMap((cell) =>
      themes.flatMap((tema) =>
        states.filter(() => draw.chance(200)).map((status) => ({ ...cell, tema, status, count: draw.int(0, 9) })),
      ),
    ),
    followed: periods.flatMap((period) =>
      ['KOMMUNIKASJON', 'OPPFOLGING']
        .filter(() => draw.chance(600))
        .map((form) => ({ period, form, active: draw.int(0, 30) })),
    ),
  };
}

function file(headings: string, lines: readonly (readonly (string | number)[])[]): string {
  return `${[headings, ...lines.map((line) => line.join(';'))].join('\n')}\n`;
}

export function writePlainTables(tables: readonly PlainTables[]): readonly string[] {
  const all = <Row>(rowsOf: (one: PlainTables) => readonly Row[]): (Row & { komnr: string })[] =>
    tables.flatMap((one) => rowsOf(one).map((row) => ({ ...row, komnr: one.komnr })));
  return [
    file(
      'melding_id;ts;retning;status;komnr',
      all((one) => one.dialogue).map((row) => [row.id, timeText(row.ts), row.retning, row.status, row.komnr]),
    ),
    file(
      'periode;retning;komnr;antall',
      all((one) => one.counted).map((row) => [row.period, row.retning, row.komnr, row.count]),
    ),
    file(
      'periode;retning;komnr;tema;status;antall',
      all((one) => one.incidents).map((row) => [row.period, row.retning, row.komnr, row.tema, row.status, row.count]),
    ),
    file(
      'periode;komnr;eier;form;aktive_siste_dag',
      all((one) => one.followed).map((row) => [row.period, row.komnr, 'HF', row.form, row.active]),
    ),
  ];
}
