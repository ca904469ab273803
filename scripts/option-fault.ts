import { type ParseArgsConfig, parseArgs } from 'node:util';
import {
  formatMissingValue,
  formatNeedlessValue,
  formatStrayWord,
  formatUnknownOption,
} from '../src/text/option-fault-text.ts';

interface OptionRules {
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly allowPositionals?: boolean;
}

/**
 * The first thing that `parseArgs` would refuse by the same rules, in words for the user; null when there is none.
 * Node itself says it in English.
 */
export function findOptionFault(args: string[], { options, allowPositionals = false }: OptionRules): string | null {
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional' && !allowPositionals) return formatStrayWord(token.value);
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(options, token.name) ? options[token.name]?.type : undefined;
    const { rawName, value, inlineValue } = token;
    if (type === undefined) return formatUnknownOption(rawName);
    if (type === 'boolean' && value !== undefined) return formatNeedlessValue(rawName);
    const isNextOption = inlineValue === false && value.length > 1 && value.startsWith('-');
    if (type === 'string' && (value === undefined || value === '' || isNextOption)) return formatMissingValue(rawName);
  }
  return null;
}
