import type { OwnFault, OwnIndicator } from '../../src/domain/own-indicator.ts';
import { catalogue } from '../../src/indicators/catalogue.ts';
import { readOwnFile } from '../../src/indicators/own/own-file.ts';
import { formatUnopenedFile } from '../../src/text/extract-command-text.ts';
import { formatBadIndicator, formatNoOwn, formatOwnTwice } from '../../src/text/indicators-command-text.ts';
import { tellFileFaults, tellOwnFault } from '../../src/text/own-text.ts';
import { openInput } from '../open-input.ts';
import { type Command, UnusableArguments } from './command.ts';

async function readOne(path: string): Promise<readonly OwnIndicator[]> {
  const content = await openInput(path);
  if (content === null) throw new UnusableArguments(formatUnopenedFile(path));
  const file = readOwnFile(await content.text());
  if (file === null) throw new UnusableArguments(formatNoOwn(path));
  if (file.faults.length > 0) throw new UnusableArguments([path, ...tellFileFaults(file.faults)].join('\n'));
  return file.indicators;
}

/**
 * The own indicators of a command, those that are asked for where some are named.
 * @throws UnusableArguments with a text for the user
 */
export async function readOwnIndicators({ own, indicators }: Command): Promise<readonly OwnIndicator[]> {
  const all = (await Promise.all(own.map(readOne))).flat();
  const ids = all.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new UnusableArguments(formatOwnTwice(twice));
  const known = [...catalogue.map(({ id }) => id), ...ids];
  const unknown = indicators?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UnusableArguments(formatBadIndicator(unknown, known));
  return indicators === null ? all : all.filter(({ id }) => indicators.includes(id));
}

/** Says on standard error why an own indicator has no numbers. */
export function tellFaultOf(id: string, fault: OwnFault): void {
  for (const line of tellOwnFault(fault)) console.error(`${id}: ${line}`);
}
