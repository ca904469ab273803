import { describe, expect, test } from 'vitest';
import { findHeading } from '../../../src/intake/dialect/find-heading.ts';
import type { NumberedRow } from '../../../src/intake/dialect/row-shape.ts';

/** Rows of `;`-separated lines, blank ones left out as the readers do. */
function rowsOf(...lines: readonly string[]): NumberedRow[] {
  return lines
    .map((text, index) => ({ line: index + 1, fields: text.split(';') }))
    .filter(({ fields }) => fields.some((field) => field !== ''));
}

const headings = 'melding_id;retning;type;status;ts;komnr';
const row = 'M1;INN;EPIKRISE;SENDT;2025-02-01 10:00;3205';

describe('finding the heading', () => {
  test('takes the first row where it is the heading', () => {
    const found = findHeading(rowsOf(headings, row, row));
    expect(found).toMatchObject({ headingLine: 1, dataIndex: 1, headerRows: [], knownHeadings: 6 });
    expect(found.headings).toEqual(headings.split(';'));
  });

  test('passes over titles, a blank line and who ran the report', () => {
    const found = findHeading(rowsOf('PLO-meldinger;;;;;', 'Uttrekk kjørt 01.02.2025', '', headings, row));
    expect(found.headingLine).toBe(4);
    expect(found.headerRows.map(({ line, role }) => [line, role])).toEqual([
      [1, 'title'],
      [2, 'title'],
    ]);
    expect(found.dataIndex).toBe(3);
  });

  test('finds headings that nobody knows by the shape of the rows', () => {
    const found = findHeading(
      rowsOf('Rapport', 'Fra;01.01.2025', 'Nøkkel;Når;Hvor;Hva', '1;2025-01-01;Asker;x', '2;2025-01-02;Asker;y'),
    );
    expect(found.headingLine).toBe(3);
    expect(found.headings).toEqual(['Nøkkel', 'Når', 'Hvor', 'Hva']);
  });

  test('takes the first row of a file without headings', () => {
    expect(findHeading(rowsOf('1;2025-01-01;3205', '2;2025-01-02;3205')).headingLine).toBe(1);
  });

  test('does not take values that are also headings for the heading', () => {
    const found = findHeading(
      rowsOf(
        'indikator;niva;enhet;fra;verdi',
        'overliggerdogn;kommune;3205;2025-01-01;5',
        'opphold;kommune;enhet;dato;verdi',
      ),
    );
    expect(found.headingLine).toBe(1);
  });

  test('follows the line a person has chosen', () => {
    const found = findHeading(rowsOf(headings, 'a;b;c;d;e;f', row), { headingLine: 2 });
    expect(found.headings).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(found.dataIndex).toBe(2);
  });

  test('tells a second row of headings and a row of units from data', () => {
    const found = findHeading(
      rowsOf(headings, 'Meldings-ID;Retning;Meldingstype;Status;Tidspunkt;Kommune', ';;kode;kode;(dato);nr', row),
    );
    expect(found.headerRows.map(({ role }) => role)).toEqual(['second-heading', 'units']);
    expect(found.dataIndex).toBe(3);
  });

  test('reads headings under a group with the group where they need it', () => {
    const found = findHeading(
      rowsOf(';;Innlagt;;Utskrevet;', 'opphold_id;pid;dato;sted;dato;sted', '1;p1;2025-01-01;a;2025-01-02;b'),
    );
    expect(found.headings).toEqual([
      'opphold_id',
      'pid',
      'Innlagt dato',
      'Innlagt sted',
      'Utskrevet dato',
      'Utskrevet sted',
    ]);
    expect(found.headerRows).toMatchObject([{ line: 1, role: 'group' }]);
  });

  test('completes headings of merged cells from the row below', () => {
    const found = findHeading(
      rowsOf('opphold_id;pid;Innlagt;;Utskrevet;', ';;dato;tid;dato;tid', '1;p1;2025-01-01;10:00;2025-01-02;11:00'),
    );
    expect(found.headings).toEqual([
      'opphold_id',
      'pid',
      'Innlagt dato',
      'Innlagt tid',
      'Utskrevet dato',
      'Utskrevet tid',
    ]);
    expect(found.dataIndex).toBe(2);
  });
});
