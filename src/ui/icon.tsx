import type { ReactNode } from 'react';

/** Paths on a 20 × 20 grid, drawn with a line of 1.75. Each is decoration beside a word or a labelled button. */
const paths = {
  'arrow-down': 'M10 3.5v13m-5-5 5 5 5-5',
  'arrow-up': 'M10 16.5v-13m-5 5 5-5 5 5',
  check: 'M4 10.5l4 4 8-9',
  'chevron-down': 'm5 7.5 5 5 5-5',
  'chevron-left': 'm12.5 4.5-5.5 5.5 5.5 5.5',
  'chevron-right': 'm7.5 4.5 5.5 5.5-5.5 5.5',
  cross: 'm5 5 10 10m0-10-10 10',
  equal: 'M4 7.5h12m-12 5h12',
  file: 'M5 2.75h6.5L15.5 7v10.25H5zM11.25 3v4.25h4',
  keyboard: 'M2 5.5h16v9H2zM5 8.5h.01M8.3 8.5h.01m3.3 0h.01m3.38 0h.01M6 11.75h8',
  minus: 'M4.5 10h11',
  moon: 'M16.5 11.9A7 7 0 1 1 8.1 3.5a5.6 5.6 0 0 0 8.4 8.4z',
  pencil: 'm4 16 .75-3.5L13.5 3.75l2.75 2.75L7.5 15.25zM11.5 5.75l2.75 2.75',
  plus: 'M4.5 10h11M10 4.5v11',
  screen: 'M2.5 4h15v9.5h-15zM7 16.75h6M10 13.5v3',
  sun: 'M10 6.25a3.75 3.75 0 1 0 0 7.5 3.75 3.75 0 0 0 0-7.5zM10 1.75v1.5m0 13.5v1.5M1.75 10h1.5m13.5 0h1.5M4.2 4.2l1 1m9.6 9.6 1 1m-11.6 0 1-1m9.6-9.6 1-1',
  swap: 'M4 7h11m-3-3.25L15.25 7 12 10.25M16 13H5m3-3.25L4.75 13 8 16.25',
  trash: 'M3.5 5.5h13M8 5.25V3h4v2.25M5.25 5.5l.75 11.25h8l.75-11.25M8.5 8.75v5m3-5v5',
  unequal: 'M4 7.5h12m-12 5h12m-3-9-6 13',
  upload: 'M10 13V3.5M6 7.25 10 3.25l4 4M3.5 12.5v4.25h13V12.5',
  warning: 'M10 3l-8 13.75h16zm0 5.25v4m0 2.25v.01',
} as const;

export type IconName = keyof typeof paths;

export interface IconProps {
  readonly name: IconName;
}

const firstPoint = /^M([\d.]+) ([\d.]+)/;

/**
 * The path of an icon with its middle at a place, for drawings of many icons in one path. Only icons that are relative
 * after their first point can be moved. @throws RangeError for another
 */
export function iconPathAt(name: IconName, x: number, y: number): string {
  const path = paths[name];
  const found = firstPoint.exec(path);
  if (found === null || /[A-Z]/.test(path.slice(1))) throw new RangeError(`The icon ${name} cannot be moved`);
  const [all, left, top] = found;
  return `M${Number(left) - 10 + x} ${Number(top) - 10 + y}${path.slice(all.length)}`;
}

/** A line drawing in the colour and size of the text around it, silent to a screen reader. */
export function Icon({ name }: IconProps): ReactNode {
  return (
    <svg className="ft-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
