import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Sparkline, type SparklineProps } from '../../src/charts/sparkline.tsx';

function draw(values: SparklineProps['values'], props: Partial<SparklineProps> = {}): string {
  return renderToStaticMarkup(
    <Sparkline values={values} label="Siste måneder" width={108} height={28} strong={2} {...props} />,
  );
}

function pathOf(markup: string, name: string): string | undefined {
  return new RegExp(`class="ft-spark-${name}" d="([^"]*)"`).exec(markup)?.[1];
}

describe('a sparkline', () => {
  it('begins at zero and reaches its highest number at the top', () => {
    expect(pathOf(draw([0, 10], { strong: 2 }), 'line')).toBe('M4 24L104 4');
    expect(pathOf(draw([5, 10], { strong: 2 }), 'line')).toBe('M4 14L104 4');
  });

  it('draws the time before weakly and the last part strongly, joined', () => {
    const markup = draw([10, 10, 10, 10, 10]);
    expect(pathOf(markup, 'before')).toBe('M4 4L29 4L54 4L79 4');
    expect(pathOf(markup, 'line')).toBe('M79 4L104 4');
  });

  it('leaves a gap where there is no number', () => {
    expect(pathOf(draw([10, 10, null, 10, 10], { strong: 5 }), 'line')).toBe('M4 4L29 4M79 4L104 4');
  });

  it('shows a number without neighbours as a dot, not as a line', () => {
    const markup = draw([10, null, 5, null, 10]);
    expect(pathOf(markup, 'before')).toBe('');
    expect(markup.match(/ft-spark-lone/g)).toHaveLength(3);
  });

  it('marks the latest number there is', () => {
    expect(draw([10, 5, null])).toContain('class="ft-spark-last" cx="54" cy="14"');
  });

  it('draws nothing but its ground when there are no numbers', () => {
    const markup = draw([null, null]);
    expect(markup).not.toContain('<circle');
    expect(pathOf(markup, 'line')).toBe('');
    expect(markup).toContain('ft-spark-zero');
  });

  it('lies at the ground when all is zero', () => {
    expect(pathOf(draw([0, 0]), 'line')).toBe('M4 24L104 24');
  });

  it('has its words for who cannot see it', () => {
    expect(draw([1, 2])).toContain('role="img" aria-label="Siste måneder"');
  });
});
