/**
 * Counts distinct people in any stretch of moments of any series, from one pass over their facts.
 *
 * Distinct people cannot be added up over time. What can be is how long ago each was last seen: a person seen at moment
 * m, and before that at moment m − g, is new in every stretch that begins after m − g and holds m. So for each series
 * and moment we keep how many were seen after a gap of at least g, never before being the widest gap, and the people of
 * a stretch are those whose gap reaches back beyond its beginning.
 */
export class DistinctCount {
  readonly #moments: number;
  readonly #widest: number;
  readonly #gaps: Uint32Array;
  readonly #lastSubject: Int32Array;
  readonly #lastMoment: Int32Array;

  /** @param widest most moments that a stretch will have */
  constructor(seriesCount: number, moments: number, widest: number) {
    this.#moments = moments;
    this.#widest = widest;
    this.#gaps = new Uint32Array(seriesCount * moments * (widest + 1));
    this.#lastSubject = new Int32Array(seriesCount).fill(-1);
    this.#lastMoment = new Int32Array(seriesCount);
  }

  /** People come one after another, and the moments of each in order. */
  see(series: number, moment: number, subject: number): void {
    let gap = this.#widest;
    if (this.#lastSubject[series] === subject) gap = Math.min(gap, moment - (this.#lastMoment[series] ?? 0));
    if (gap === 0) return;
    const at = (series * this.#moments + moment) * (this.#widest + 1) + gap;
    this.#gaps[at] = (this.#gaps[at] ?? 0) + 1;
    this.#lastSubject[series] = subject;
    this.#lastMoment[series] = moment;
  }

  /** Distinct people so far, as a measure of a stretch of a series; first and last moment are inclusive. */
  toMeasure(): (series: number, first: number, last: number) => number {
    const width = this.#widest + 1;
    const atLeast = this.#gaps.slice();
    for (let at = atLeast.length - 2; at >= 0; at -= 1) {
      if ((at + 1) % width !== 0) atLeast[at] = (atLeast[at] ?? 0) + (atLeast[at + 1] ?? 0);
    }
    return (series, first, last) => {
      let people = 0;
      for (let moment = first; moment <= last; moment += 1) {
        people += atLeast[(series * this.#moments + moment) * width + moment - first + 1] ?? 0;
      }
      return people;
    };
  }
}
