/** What a series is in a figure; decides how it is drawn and coloured, never what is said. */
export type SeriesPart = 'current' | 'previous' | 'country' | 'target';
