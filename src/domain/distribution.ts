import jstat from 'jstat';

/** Two-sided 95 % quantile of the standard normal distribution. */
export const z95 = 1.959963984540054;

/** Value below which a χ² variable lies with the given probability (0–1); `degreesOfFreedom` > 0, need not be whole. */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  return jstat.chisquare.inv(probability, degreesOfFreedom);
}

/** Value below which a Student t variable lies with the given probability (0–1); `degreesOfFreedom` > 0. */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  return jstat.studentt.inv(probability, degreesOfFreedom);
}
