import { DocumentSymbolRequest, SymbolKind, type DocumentSymbol, type SymbolInformation } from 'vscode-languageserver';
import type { LineIndex, Locale, TableRow } from '../../core/index.js';
import { toRange } from '../convert.js';
import { outlineOf, type OutlineNode } from '../outline.js';
import { readTextDocument } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';
import { texts } from '../texts.js';

/** The outline: title, sections, headings below them, tables and their rows. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true }),
  start(session) {
    const { locale, nestsSymbols } = session.client;
    serve(session, DocumentSymbolRequest.method, readTextDocument, async ({ uri }) => {
      const checked = await checkedAsSeen(session, uri);
      if (checked === undefined) return null;
      const { lines } = checked.report;
      const symbols = outlineOf(checked.report).map((node) => toSymbol(node, lines, locale));
      return nestsSymbols ? symbols : symbols.flatMap((symbol) => flatten(symbol, uri));
    });
  },
};

function toSymbol(node: OutlineNode, lines: LineIndex, locale: Locale): DocumentSymbol {
  const { block, table, range } = node;
  const rows = (table?.rows ?? []).map((row) => rowSymbol(row, lines));
  return {
    name: nameOf(node, locale),
    kind: block.kind === 'table' ? SymbolKind.Array : SymbolKind.String,
    range: toRange(lines, range),
    selectionRange: toRange(lines, block.kind === 'table' ? (block.rows[0]?.range ?? block.range) : block.range),
    children: [...rows, ...node.children.map((child) => toSymbol(child, lines, locale))],
  };
}

function nameOf({ block, table }: OutlineNode, locale: Locale): string {
  if (block.kind === 'table') return table?.format.title[locale] ?? texts.table[locale];
  const number = block.kind === 'heading' ? (block.numbering?.text ?? '') : '';
  const name = `${number}${block.text}`.trim();
  return name === '' ? texts.untitled[locale] : name;
}

const rowSymbol = ({ format, source, cells }: TableRow, lines: LineIndex): DocumentSymbol => ({
  name: format.flat,
  detail: cells.map(({ source: cell }) => (cell === undefined || cell.text === '' ? '–' : cell.text)).join(' '),
  kind: SymbolKind.Number,
  range: toRange(lines, source.range),
  selectionRange: toRange(lines, source.range),
});

function flatten(symbol: DocumentSymbol, uri: string, containerName?: string): readonly SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  const own = { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) };
  return [own, ...children.flatMap((child) => flatten(child, uri, name))];
}
