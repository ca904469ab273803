import { sql } from '@codemirror/lang-sql';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Compartment, type Extension, Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import type { SqlPosition } from '../../domain/sql-fault.ts';
import type { Reach, SqlRelation } from '../../domain/workbench.ts';

/** Something wrong, and where in the text; null where no place is known. */
export interface SqlMark {
  readonly position: SqlPosition | null;
  readonly message: string;
}

interface EditorOptions {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Given what is in the editor now, which a page that draws late may not know yet */
  readonly onRun: (text: string, reach: Reach) => void;
}

/** What the page may ask of the editor. */
export interface SqlEditorView {
  setText(text: string): void;
  setRelations(relations: readonly SqlRelation[]): void;
  setMark(mark: SqlMark | null): void;
  /** Puts words in at the cursor and moves the focus there */
  insert(word: string): void;
  destroy(): void;
}

/** The colours are those of the page, light or dark: custom properties reach into the shadow root. */
const look = EditorView.theme({
  '&': {
    color: 'var(--ds-color-neutral-text-default)',
    backgroundColor: 'var(--ds-color-neutral-background-default)',
    border: '1px solid var(--ds-color-neutral-border-default)',
    borderRadius: 'var(--ds-border-radius-md)',
    fontSize: '0.875rem',
  },
  '&.cm-focused': { outline: '3px solid var(--ds-color-focus-outer)', outlineOffset: '0' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Menlo, monospace',
    lineHeight: '1.55',
    minHeight: '13rem',
    maxHeight: '28rem',
  },
  '.cm-content': { caretColor: 'var(--ds-color-neutral-text-default)' },
  '.cm-cursor': { borderLeftColor: 'var(--ds-color-neutral-text-default)' },
  '.cm-gutters': {
    color: 'var(--ds-color-neutral-text-subtle)',
    backgroundColor: 'var(--ds-color-neutral-background-tinted)',
    borderRight: '1px solid var(--ds-color-neutral-border-subtle)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--ds-color-neutral-surface-default)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--ds-color-accent-surface-hover)',
  },
  '.cm-tooltip': {
    color: 'var(--ds-color-neutral-text-default)',
    backgroundColor: 'var(--ds-color-neutral-background-default)',
    border: '1px solid var(--ds-color-neutral-border-default)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--ds-color-accent-base-contrast-default)',
    backgroundColor: 'var(--ds-color-accent-base-default)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8' },
  '.cm-panels': {
    color: 'var(--ds-color-neutral-text-default)',
    backgroundColor: 'var(--ds-color-neutral-surface-default)',
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--ds-color-accent-text-subtle)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--ds-color-success-text-subtle)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--ds-color-warning-text-subtle)' },
  { tag: tags.typeName, color: 'var(--ds-color-info-text-subtle)' },
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--ds-color-neutral-text-subtle)', fontStyle: 'italic' },
]);

/** Tables and columns offered while typing, each with what it is. */
function completions(relations: readonly SqlRelation[]): Extension {
  const schema = Object.fromEntries(
    relations.map(({ name, columns }) => [
      name,
      columns.map((column) => ({ label: column.name, type: 'property', detail: column.type.toLowerCase() })),
    ]),
  );
  return sql({ schema });
}

function createListeners({ onChange, onRun }: EditorOptions): Extension {
  const run =
    (reach: Reach) =>
    ({ state }: EditorView): boolean => {
      onRun(state.doc.toString(), reach);
      return true;
    };
  return [
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: run('all'), shift: run('sample') }])),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
  ];
}

/** An editor of SQL in a shadow root: its style sheets are made in code, which the policy of the page allows there. */
export function createSqlEditor(root: ShadowRoot, options: EditorOptions): SqlEditorView {
  const language = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    doc: options.text,
    extensions: [
      createListeners(options),
      basicSetup,
      language.of(completions([])),
      syntaxHighlighting(colours),
      look,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false' }),
    ],
  });

  function offsetOf({ position }: SqlMark): number {
    const { doc } = view.state;
    if (position === null) return doc.length;
    const line = doc.line(Math.min(Math.max(position.line, 1), doc.lines));
    return Math.min(line.from + position.column - 1, line.to);
  }

  return {
    setText(text) {
      if (text !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    setRelations(relations) {
      view.dispatch({ effects: language.reconfigure(completions(relations)) });
    },
    setMark(mark) {
      if (mark === null || mark.position === null) return view.dispatch(setDiagnostics(view.state, []));
      const from = offsetOf(mark);
      const to = view.state.wordAt(from)?.to ?? from;
      view.dispatch(setDiagnostics(view.state, [{ from, to, severity: 'error', message: mark.message }]));
    },
    insert(word) {
      view.dispatch(view.state.replaceSelection(word));
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
