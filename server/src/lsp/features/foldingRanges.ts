import { FoldingRangeKind, FoldingRangeRequest, type FoldingRange } from 'vscode-languageserver';
import type { Block, LineIndex, Range, Report } from '../../core/index.js';
import { outlineOf, type OutlineNode } from '../outline.js';
import { readTextDocument } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/** Sections, headings below them, tables, front matter, comments and code fold to their first line. */
export const foldingRanges: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  start(session) {
    serve(session, FoldingRangeRequest.method, readTextDocument, async ({ uri }) => {
      const checked = await checkedAsSeen(session, uri);
      if (checked === undefined) return null;
      return foldsOf(checked.report).slice(0, session.client.mostFoldingRanges);
    });
  },
};

function foldsOf(report: Report): readonly FoldingRange[] {
  const { lines, blocks } = report;
  const headings = outlineOf(report).flatMap((node) => nodeFolds(node, lines));
  const others = blocks.flatMap((block) => {
    const kind = kindOf(block);
    return kind === undefined ? [] : fold(block.range, lines, kind);
  });
  return [...headings, ...others].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** The title does not fold: that would fold everything. */
const nodeFolds = ({ block, range, children }: OutlineNode, lines: LineIndex): readonly FoldingRange[] => [
  ...(block.kind === 'title' ? [] : fold(range, lines, FoldingRangeKind.Region)),
  ...children.flatMap((child) => nodeFolds(child, lines)),
];

function kindOf({ kind }: Block): FoldingRangeKind | undefined {
  if (kind === 'comment') return FoldingRangeKind.Comment;
  return kind === 'frontMatter' || kind === 'code' ? FoldingRangeKind.Region : undefined;
}

function fold(range: Range, lines: LineIndex, kind: FoldingRangeKind): readonly FoldingRange[] {
  const startLine = lines.lineAt(range.start);
  const endLine = lines.lineAt(range.end);
  return endLine > startLine ? [{ startLine, endLine, kind }] : [];
}
