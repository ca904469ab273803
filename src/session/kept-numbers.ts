import type { ActContext } from './act-context.ts';
import type { ComputedNumbers } from './computed-numbers.ts';
import { isAccepted } from './file-progress.ts';
import { readingKey, settledFacts } from './fingerprint.ts';
import type { KeptNumbers } from './review-memory.ts';

/** Names all that numbers depend on. A file that is read anew has another id or other choices. */
function stateOfThings({ state, chosen }: ActContext): string {
  const { files, deliveries, own } = state.snapshot;
  const accepted = files.filter(isAccepted);
  const read = accepted.map((file) => [file.id, readingKey(file)]);
  return JSON.stringify([chosen, read, settledFacts(deliveries, accepted), own.map(({ indicator }) => indicator)]);
}

/** Numbers that hold for the files, deliveries and cut now in force. */
export function keepNumbers(context: ActContext, numbers: ComputedNumbers): KeptNumbers {
  return { numbers, holdsFor: stateOfThings(context) };
}

export function isCurrent(context: ActContext, kept: KeptNumbers | null): kept is KeptNumbers {
  return kept?.holdsFor === stateOfThings(context);
}
