import type { OwnIndicator } from '../../domain/own-indicator.ts';
import { catalogue } from '../catalogue.ts';
import { factsOf } from '../facts.ts';
import { preparationSql } from '../prepare/prepare.ts';

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, inOrder(each)]));
}

async function hash(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(inOrder(value)));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest).subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Names what every indicator is told to be and the SQL that counts it, from the rows read to the facts: 32 hex digits
 * each. Owner, checker and review date are no part of it.
 */
export async function hashDefinitions(own: readonly OwnIndicator[]): Promise<Readonly<Record<string, string>>> {
  const told = catalogue.map(async (definition) => {
    const { owner: _owner, checker: _checker, reviewBy: _reviewBy, reviewedOn: _reviewedOn, ...rule } = definition;
    return [definition.id, await hash([rule, factsOf[definition.id], preparationSql])] as const;
  });
  const ownTold = own.map(async (indicator) => [indicator.id, await hash([indicator, preparationSql])] as const);
  return Object.fromEntries(await Promise.all([...told, ...ownTold]));
}
