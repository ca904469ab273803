/** What a message is about. Which fields are set is told per check below. */
export interface ProblemContext {
  /** The heading in the file */
  readonly column?: string;
  /** A list, a name or a limit the check needs in order to be understood */
  readonly detail?: string;
}

/** What was expected, and what the reader can do about it. */
export interface ProblemWording {
  readonly expected: string;
  readonly action: string;
}

/** The words of one check, made from what it is about. */
export type Wording = (context: ProblemContext) => ProblemWording;
