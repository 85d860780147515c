import { ReferencesRequest, type Position } from 'vscode-languageserver';
import { cellUses, type Range } from '../../core/index.js';
import { cellSymbolAt, linksTo } from '../cellSymbol.js';
import type { Checked } from '../checker.js';
import { toRange } from '../convert.js';
import { isRecord, readTextDocumentPosition } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/** Where a cell's figure is used: in the prose, and in the totals that follow from it. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  start(session) {
    serve(session, ReferencesRequest.method, readReferences, async ({ uri, position, withDeclaration }) => {
      const checked = await checkedAsSeen(session, uri);
      if (checked === undefined) return null;
      const { lines } = checked.report;
      const uses = usesAt(checked, lines.offsetAt(position), withDeclaration);
      return uses?.map((range) => ({ uri, range: toRange(lines, range) })) ?? null;
    });
  },
};

interface ReferencesQuery {
  readonly uri: string;
  readonly position: Position;
  readonly withDeclaration: boolean;
}

function readReferences(params: unknown): ReferencesQuery | undefined {
  const place = readTextDocumentPosition(params);
  if (place === undefined || !isRecord(params)) return undefined;
  const { context } = params;
  return { ...place, withDeclaration: isRecord(context) && context['includeDeclaration'] === true };
}

function usesAt(checked: Checked, offset: number, withDeclaration: boolean): readonly Range[] | undefined {
  const symbol = cellSymbolAt(checked, offset);
  if (symbol === undefined) return undefined;
  const { place, ref } = symbol;
  const totals =
    place === undefined ? [] : cellUses(place.table, place.index).flatMap((at) => place.table.cell(at) ?? []);
  return [
    ...(place !== undefined && withDeclaration ? [place.cell.range] : []),
    ...linksTo(checked, ref),
    ...totals.filter(({ cell }) => cell.source !== undefined).map(({ cell }) => cell.range),
  ];
}
