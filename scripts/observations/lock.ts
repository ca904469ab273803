import { readFile, writeFile } from 'node:fs/promises';
import type { PublishOptions } from '../../src/disclosure/judge-alone.ts';
import { publish } from '../../src/disclosure/publish.ts';
import type { Deliveries } from '../../src/domain/delivery.ts';
import type { FileReport } from '../../src/domain/file-report.ts';
import type { ObservationColumns } from '../../src/domain/observation.ts';
import type { OwnIndicator } from '../../src/domain/own-indicator.ts';
import { compareLock, type LockCircumstances, type LockDifference } from '../../src/domain/period-lock.ts';
import { today } from '../../src/domain/today.ts';
import { createDefinitionShelf } from '../../src/indicators/definition-shelf.ts';
import { formatLockFile, readLockFile } from '../../src/indicators/lock/lock-file.ts';
import { listLockedNumbers } from '../../src/observations/locked-numbers.ts';
import { createObservationStore } from '../../src/observations/observation-store.ts';
import { geography } from '../../src/reference/geography-facts.ts';
import { tellCircumstances } from '../../src/session/lock-circumstances.ts';
import { formatUnopenedFile } from '../../src/text/extract-command-text.ts';
import { lockText } from '../../src/text/lock-text.ts';
import { type Command, UnusableArguments } from './command.ts';

const mostTold = 20;

/** Every file as its sender's last word, which is what locking their periods says. */
export function allLocked(reports: readonly FileReport[]): Deliveries {
  return Object.fromEntries(reports.map(({ id }) => [id, { source: '', cut: null, quality: 'locked' }]));
}

async function readAppVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(
    await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return version;
}

function tellDifference({ locked, now }: LockDifference): string {
  const { indicator, profile, variant, level, unit, period, value } = locked;
  const told = (one: number | null | undefined): string =>
    one == null ? lockText.gone : String(one).replace('.', ',');
  return `${indicator} ${profile} ${variant} ${level} ${unit} ${period}: ${told(value)} → ${told(now?.value)}`;
}

async function compareWith(
  path: string,
  published: ObservationColumns,
  circumstances: LockCircumstances,
): Promise<boolean> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw new UnusableArguments(formatUnopenedFile(path));
  }
  const lock = readLockFile(text);
  if (lock === null || lock === 'broken') throw new UnusableArguments(lockText.broken(path));
  const { same, hidden, differences } = compareLock(lock, circumstances, createObservationStore(published).one);
  console.error(differences.length === 0 ? lockText.allSame(same) : lockText.some(differences.length, same));
  if (hidden > 0) console.error(lockText.hidden(hidden));
  if (differences.length > 0) console.error(lockText.because([...new Set(differences.flatMap((one) => one.causes))]));
  for (const difference of differences.slice(0, mostTold)) console.error(tellDifference(difference));
  if (differences.length > mostTold) console.error(lockText.more(mostTold, differences.length));
  return differences.length === 0;
}

/**
 * Writes the lock that was asked for, and holds the numbers against an earlier one.
 * @returns whether every number of the earlier one is what it was
 */
export async function keepLock(
  command: Command,
  reports: readonly FileReport[],
  computed: ObservationColumns,
  own: readonly OwnIndicator[],
  options: PublishOptions,
): Promise<boolean> {
  if (command.lock === null && command.against === null) return true;
  const entries = own.map((indicator) => ({ indicator, fault: null }));
  const published = publish(computed, createDefinitionShelf(entries).all, { threshold: 5 }, geography, options);
  const circumstances = await tellCircumstances(reports, entries, command, await readAppVersion());
  if (command.lock !== null) {
    const lockedOn = today();
    await writeFile(
      command.lock,
      formatLockFile({ lockedOn, ...circumstances, numbers: listLockedNumbers(published) }),
    );
  }
  return command.against === null || compareWith(command.against, published, circumstances);
}
