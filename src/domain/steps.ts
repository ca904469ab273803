/**
 * Steps whose answer is handed to `keep`, for a `for` loop: one that is left early ends the steps as well, so that what
 * they hold is let go.
 */
export function* keepingAnswer<Step, Answer>(
  steps: Generator<Step, Answer>,
  keep: (answer: Answer) => void,
): Generator<Step, void> {
  keep(yield* steps);
}
