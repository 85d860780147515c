import { InlayHintRequest, type InlayHint, type Range as LspRange } from 'vscode-languageserver';
import { figureText, type Analysis, type Range } from '../../core/index.js';
import type { Checked } from '../checker.js';
import { toOffsets } from '../convert.js';
import { isRecord, readRange, readTextDocument } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/** The figures behind references and computed cells. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  start(session) {
    serve(session, InlayHintRequest.method, readHints, async ({ uri, range }) => {
      const checked = await checkedAsSeen(session, uri);
      return checked === undefined ? null : hintsIn(checked, range);
    });
  },
};

function readHints(params: unknown): { readonly uri: string; readonly range: LspRange } | undefined {
  const document = readTextDocument(params);
  const range = isRecord(params) ? readRange(params['range']) : undefined;
  return document === undefined || range === undefined ? undefined : { ...document, range };
}

interface Hint {
  readonly range: Range;
  readonly figure: string;
  readonly tooltip?: string;
}

function hintsIn({ report, analysis }: Checked, range: LspRange): readonly InlayHint[] {
  const shown = toOffsets(report.lines, range);
  return [...referenceHints(analysis), ...computedHints(analysis)]
    .filter((hint) => shown.start <= hint.range.end && hint.range.end <= shown.end)
    .sort((a, b) => a.range.end - b.range.end)
    .map((hint) => ({
      position: report.lines.positionAt(hint.range.end),
      label: hint.figure,
      paddingLeft: true,
      ...(hint.tooltip !== undefined && { tooltip: hint.tooltip }),
    }));
}

const referenceHints = ({ references }: Analysis): readonly Hint[] =>
  references.flatMap((reference) => {
    const figure = figureText(reference);
    const { target, range } = reference;
    if (figure === undefined || target === undefined) return [];
    return [{ range, figure, tooltip: `${target.rowLabels.join(' › ')} × ${target.columnLabel}` }];
  });

const computedHints = ({ tables }: Analysis): readonly Hint[] =>
  tables.flatMap((table) =>
    [...table.computed].flatMap(([index, result]): readonly Hint[] => {
      const cell = table.cell(index)?.cell;
      return result.kind === 'value' && cell !== undefined
        ? [{ range: cell.range, figure: result.value.toString() }]
        : [];
    }),
  );
