import type { OwnIndicator } from '../../domain/own-indicator.ts';
import { workbenchText } from '../../text/workbench-text.ts';

/** What is written but not kept lives as long as the tab, and nowhere but in its memory: SQL may hold a value of a row. */
export const drafts: { question: string; own: Map<string, OwnIndicator> } = {
  question: workbenchText.firstQuery,
  own: new Map(),
};
