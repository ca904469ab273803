/** The part of jstat this project uses; the package ships no types. */
declare module 'jstat' {
  const jstat: {
    readonly chisquare: { inv(probability: number, degreesOfFreedom: number): number };
    readonly studentt: { inv(probability: number, degreesOfFreedom: number): number };
  };
  export = jstat;
}
