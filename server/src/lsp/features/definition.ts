import { DefinitionRequest, type Location, type LocationLink } from 'vscode-languageserver';
import { operandsOf, type Range } from '../../core/index.js';
import { cellSymbolAt, type CellSymbol } from '../cellSymbol.js';
import { toRange } from '../convert.js';
import { readTextDocumentPosition } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';

/** From a figure in the prose to its cell; from a computed cell to the figures that it is computed from. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  start(session) {
    serve(
      session,
      DefinitionRequest.method,
      readTextDocumentPosition,
      async ({ uri, position }): Promise<readonly Location[] | readonly LocationLink[] | null> => {
        const checked = await checkedAsSeen(session, uri);
        if (checked === undefined) return null;
        const { lines } = checked.report;
        const symbol = cellSymbolAt(checked, lines.offsetAt(position));
        const targets = symbol === undefined ? [] : targetsOf(symbol);
        if (symbol === undefined || targets.length === 0) return null;
        if (!session.client.takesDefinitionLinks)
          return targets.map((target) => ({ uri, range: toRange(lines, target) }));
        return targets.map((target) => ({
          originSelectionRange: toRange(lines, symbol.range),
          targetUri: uri,
          targetRange: toRange(lines, target),
          targetSelectionRange: toRange(lines, target),
        }));
      },
    );
  },
};

function targetsOf({ link, place }: CellSymbol): readonly Range[] {
  if (place === undefined) return [];
  const { table, index, cell } = place;
  const operands = link === undefined ? operandsOf(table, index) : [];
  const ranges = operands.flatMap((operand) => table.cell(operand)?.cell.range ?? []);
  return ranges.length > 0 ? ranges : [cell.range];
}
