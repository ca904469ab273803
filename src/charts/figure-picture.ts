import { estimateTextWidth } from './text-width.ts';

/** What stands around the drawing in a saved picture. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Source, status, cut date */
  readonly footer: readonly string[];
}

/** Width of the drawing in a picture, in its own pixels; 170 mm of paper. */
export const pictureWidth = 960;
const margin = 24;
const paperWidth = '170mm';
/** 170 mm at 300 dots per inch */
const dotsAcross = 2008;
const namespace = 'http://www.w3.org/2000/svg';
const family = "'Inter Variable', Inter, Arial, sans-serif";

/** Everything a style sheet decides about a drawing, so that it looks the same without one. */
const drawnProperties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'opacity',
];

function settleStyles(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  for (const property of drawnProperties) {
    const value = style.getPropertyValue(property);
    if (value !== '') copy.setAttribute(property, value);
  }
  for (const name of ['class', 'style', 'tabindex', 'role', 'aria-hidden']) copy.removeAttribute(name);
  for (const [index, child] of [...source.children].entries()) {
    const other = copy.children[index];
    if (other !== undefined) settleStyles(child, other);
  }
}

/** Words broken into lines no wider than the room. */
export function breakWords(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && estimateTextWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

interface TextBlock {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}

function addLines(picture: Element, top: number, { text, size, weight, fill }: TextBlock): number {
  let y = top;
  for (const line of breakWords(text, pictureWidth, size)) {
    y += size * 1.4;
    const element = document.createElementNS(namespace, 'text');
    element.textContent = line;
    const attributes = { x: margin, y, 'font-size': size, 'font-weight': weight, fill };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
    picture.append(element);
  }
  return y;
}

/** The drawing with its words around it, as one SVG that needs no style sheet. `drawing` must stand in the page. */
export function composePicture(drawing: SVGSVGElement, { title, subtitle, footer }: PictureWords): string {
  const picture = document.createElementNS(namespace, 'svg');
  const paper = document.createElementNS(namespace, 'rect');
  picture.append(paper);
  let y = addLines(picture, margin, { text: title, size: 18, weight: 600, fill: '#15171a' });
  y = addLines(picture, y + 4, { text: subtitle, size: 14, weight: 400, fill: '#5b5d60' });
  const copy = document.createElementNS(namespace, 'g');
  for (const child of drawing.children) copy.append(child.cloneNode(true));
  settleStyles(drawing, copy);
  copy.setAttribute('transform', `translate(${margin} ${y + 16})`);
  picture.append(copy);
  const height = drawing.height.baseVal.value;
  y = addLines(picture, y + 16 + height + 8, { text: footer.join(' · '), size: 13, weight: 400, fill: '#5b5d60' });
  const [fullWidth, fullHeight] = [pictureWidth + 2 * margin, Math.ceil(y + margin)];
  const attributes = {
    xmlns: namespace,
    width: paperWidth,
    viewBox: `0 0 ${fullWidth} ${fullHeight}`,
    'font-family': family,
    role: 'img',
    'aria-label': title,
  };
  for (const [name, value] of Object.entries(attributes)) picture.setAttribute(name, value);
  for (const [name, value] of Object.entries({ width: fullWidth, height: fullHeight, fill: '#ffffff' }))
    paper.setAttribute(name, String(value));
  return new XMLSerializer().serializeToString(picture);
}

/** The picture as dots for print. @throws Error when the browser cannot draw it */
export async function paintPicture(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = dotsAcross;
  canvas.height = Math.round((image.naturalHeight / image.naturalWidth) * dotsAcross);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser has no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture came out empty')) : resolve(blob)),
      'image/png',
    );
  });
}

/** A name for the file, from the title: letters, digits and hyphens. */
export function pictureName(title: string): string {
  const words = title.toLocaleLowerCase('nb').normalize('NFC');
  return words
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80);
}
