import type { Range } from 'vscode-languageserver';
import { pasteMethod, type PasteResult } from '../../../protocol/index.js';
import { message, sayIn, type Edit, type Locale, type Message } from '../../core/index.js';
import type { FigureGrid } from '../../exchange/clipboard/index.js';
import type { Checked } from '../checker.js';
import { toOffsets, toTextEdit } from '../convert.js';
import { fillCells } from '../fillCells.js';
import { insertBlocks } from '../insertBlocks.js';
import { fromBase64 } from '../fromBase64.js';
import { isRecord, readRange, readUri } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';
import { texts } from '../texts.js';

/** Copied cells become a table, or fill the cells of one. What reads the clipboard is loaded on first use. */
export const paste: Feature = {
  start(session) {
    serve(session, pasteMethod, readPaste, async (params): Promise<PasteResult | null> => {
      const checked = await checkedAsSeen(session, params.uri);
      if (checked === undefined) return null;
      const pasted = await pasteInto(checked, params, session.client.locale);
      if (pasted === undefined) return null;
      return {
        version: checked.document.version,
        title: sayIn(session.client.locale, pasted.title),
        edits: pasted.edits.map((edit) => toTextEdit(checked.report.lines, edit)),
      };
    });
  },
};

interface Pasted {
  readonly title: Message;
  readonly edits: readonly Edit[];
}

async function pasteInto(
  { report }: Checked,
  { range, file, ...clipboard }: Paste,
  locale: Locale,
): Promise<Pasted | undefined> {
  const { clipboardBlocks, fileBlocks, figureGrid, pasteTables } = await import('../../exchange/clipboard/index.js');
  const blocks = file === undefined ? clipboardBlocks(clipboard) : await fileBlocks(file.name, file.bytes);
  if (blocks.length === 0) return undefined;
  const selection = toOffsets(report.lines, range);
  const isOnTable = report.tables.some(
    ({ block }) => block.range.start <= selection.start && selection.end <= block.range.end,
  );
  const figures = figureGrid(blocks);
  if (isOnTable && figures !== undefined) {
    const edits = fillCells(report, selection, figures);
    if (edits === undefined) return { title: doesNotFit(figures), edits: [] };
    return { title: message(texts.pasteFigures, { count: edits.length }), edits };
  }
  const tables = pasteTables(blocks, report.format);
  const edit = tables === undefined ? undefined : insertBlocks(report, selection, tables.text);
  if (tables === undefined || edit === undefined) return undefined;
  const names = tables.recognised.map(({ title }) => title[locale]).join(texts.and[locale]);
  const [named, unnamed] =
    file === undefined ? [texts.pasteTables, texts.pasteTable] : [texts.dropTables, texts.dropTable];
  return { title: names === '' ? message(unnamed) : message(named, { names }), edits: [edit] };
}

const doesNotFit = (figures: FigureGrid): Message =>
  message(texts.pasteDoesNotFit, {
    rows: figures.length,
    columns: Math.max(...figures.map(({ length }) => length)),
  });

interface Paste {
  readonly uri: string;
  readonly range: Range;
  readonly html?: string;
  readonly text?: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

function readPaste(params: unknown): Paste | undefined {
  const document = readUri(params);
  if (document === undefined || !isRecord(params)) return undefined;
  const range = readRange(params['range']);
  const { html, text } = params;
  if (range === undefined) return undefined;
  if ((html !== undefined && typeof html !== 'string') || (text !== undefined && typeof text !== 'string')) {
    return undefined;
  }
  const file = params['file'] === undefined ? undefined : readFile(params['file']);
  if (file === undefined && params['file'] !== undefined) return undefined;
  return {
    ...document,
    range,
    ...(html !== undefined && { html }),
    ...(text !== undefined && { text }),
    ...(file !== undefined && { file }),
  };
}

function readFile(value: unknown): Paste['file'] {
  if (!isRecord(value)) return undefined;
  const { name, bytes } = value;
  if (typeof name !== 'string' || typeof bytes !== 'string') return undefined;
  const decoded = fromBase64(bytes);
  return decoded === undefined ? undefined : { name, bytes: decoded };
}
