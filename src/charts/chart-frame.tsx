import { type ReactNode, useId } from 'react';
import { chartText } from '../text/chart-text.ts';
import './charts.css';
import { FigureActs } from './figure-acts.tsx';
import { useMeasuredWidth } from './use-measured-width.ts';

interface ChartFrameProps {
  /** What and where: `Overliggere i snitt per døgn, Ahus` */
  readonly title: string;
  /** Unit and period: `Pasienter per døgn, januar–desember` */
  readonly subtitle: string;
  /** What the figure says, in a sentence; stands above it */
  readonly sentence?: string | undefined;
  /** Source, status, cut date: one part each, read as one line */
  readonly footer: readonly string[];
  readonly heading?: 'h2' | 'h3';
  /** «Slik leser du figuren», a sentence each */
  readonly howToRead?: readonly string[] | undefined;
  /** The same numbers as a table */
  readonly table?: ReactNode;
}

/** A figure that is read point by point. */
export interface ReadableFigureProps extends ChartFrameProps {
  /** The figure in a sentence, for who cannot see it */
  readonly description: string;
  /** How its points are reached by key: `Bruk piltastene for å gå fra måned til måned` */
  readonly hint: string;
}

interface DrawnFrameProps extends ChartFrameProps {
  /** Room kept until the width is known, so that nothing jumps */
  readonly drawn?: 'plot' | 'surface';
  /** The drawing at a width in whole pixels; the page and the saved picture ask for widths of their own */
  readonly draw: (width: number) => ReactNode;
}

/** A figure with all that must go with it when it is lifted out of the page. */
export function ChartFrame(props: DrawnFrameProps): ReactNode {
  const { title, subtitle, sentence, footer, heading: Heading = 'h2', howToRead, table, drawn, draw } = props;
  const titleId = useId();
  const [measure, width] = useMeasuredWidth();
  return (
    <div className="ft-figure">
      {sentence === undefined ? null : <p className="ft-figure-sentence">{sentence}</p>}
      <figure aria-labelledby={titleId}>
        <figcaption>
          <Heading id={titleId}>{title}</Heading>
          <p>{subtitle}</p>
        </figcaption>
        <div ref={measure} className="ft-chart" data-drawn={drawn}>
          {width === null || width === 0 ? null : draw(width)}
        </div>
        <ul className="ft-figure-footer">
          {footer.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </figure>
      <div className="ft-figure-under">
        {howToRead === undefined ? null : <HowToRead steps={howToRead} />}
        <FigureActs title={title} subtitle={subtitle} footer={footer} draw={draw} />
      </div>
      {table}
    </div>
  );
}

function HowToRead({ steps }: { readonly steps: readonly string[] }): ReactNode {
  return (
    <details className="ft-figure-reading">
      <summary>{chartText.howToRead}</summary>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </details>
  );
}
