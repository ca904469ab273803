import { useEffect, useState } from 'react';
import type { ExtractPreview } from '../../domain/extract-preview.ts';
import type { FileReport } from '../../domain/file-report.ts';
import type { ReadingChoices } from '../../domain/reading-choices.ts';
import { useSession } from '../../session/session-context.tsx';
import { isSameChoice } from './mapping.model.ts';

/** Choices under way and what they would lead to. */
export interface MappingDraft {
  readonly choices: ReadingChoices;
  /** Of the choices, or while they are looked at of the ones before; null until the first is there */
  readonly preview: ExtractPreview | null;
  readonly pending: boolean;
  /** Differs from the way the file is read now */
  readonly changed: boolean;
  readonly canUndo: boolean;
  change(choices: ReadingChoices): void;
  undo(): void;
}

interface Seen {
  readonly choices: ReadingChoices;
  readonly preview: ExtractPreview;
}

/** Lets a person try choices on a file: each change is previewed at once, and only the newest counts. */
export function useMappingDraft(file: FileReport): MappingDraft {
  const session = useSession();
  const [history, setHistory] = useState<readonly ReadingChoices[]>([file.choices]);
  const [seen, setSeen] = useState<Seen | null>(null);
  const choices = history.at(-1) ?? file.choices;

  useEffect(() => {
    let current = true;
    void session.previewFile(file.id, choices).then((preview) => {
      if (current && preview !== null) setSeen({ choices, preview });
    });
    return () => {
      current = false;
    };
  }, [session, file.id, choices]);

  return {
    choices,
    preview: seen?.preview ?? null,
    pending: seen?.choices !== choices,
    changed: !isSameChoice(choices, file.choices),
    canUndo: history.length > 1,
    change: (next) => setHistory((before) => [...before, next]),
    undo: () => setHistory((before) => (before.length > 1 ? before.slice(0, -1) : before)),
  };
}
