import { message, sayIn, type Localized, type Locale, type Message } from '../../core/index.js';
import type { ImportNote, NoteKind } from '../../exchange/index.js';

const KINDS: readonly NoteKind[] = ['dropped', 'guessed', 'open', 'repaired'];

const summary: Localized = {
  'zh-CN': '{path}：舍弃 {dropped} 处，推测 {guessed} 处，留空 {open} 处，修复 {repaired} 处（--notes 可列出）',
  en: '{path}: dropped {dropped}, guessed {guessed}, left open {open}, repaired {repaired} (--notes lists them)',
};

/** The notes in the contract's form (docs/cli.md). */
export function notesJson(
  source: string,
  { notes, extracted }: { readonly notes: readonly ImportNote[]; readonly extracted?: string },
  locale: Locale,
): string {
  const entries = notes.map(({ kind, message: words, text, table, row, column, source: place }) => ({
    kind,
    message: sayIn(locale, words),
    ...(text === undefined ? {} : { text }),
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    source: place,
  }));
  return `${JSON.stringify({ version: 1, source, ...(extracted === undefined ? {} : { extracted }), notes: entries }, null, 2)}\n`;
}

/** How many notes of each kind; undefined when the import was a plain copy. */
export function summariseNotes(path: string, notes: readonly ImportNote[]): Message | undefined {
  if (notes.length === 0) return undefined;
  const count = (kind: NoteKind): number => notes.filter((note) => note.kind === kind).length;
  return message(summary, { path, ...Object.fromEntries(KINDS.map((kind) => [kind, count(kind)])) });
}
