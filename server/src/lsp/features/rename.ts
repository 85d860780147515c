import {
  LSPErrorCodes,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
  type Position,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { message, pathBook, sameCell, sayIn, type Edit, type Reference } from '../../core/index.js';
import type { Checked } from '../checker.js';
import { toRange, toWorkspaceEdit } from '../convert.js';
import { isRecord, readTextDocumentPosition } from '../params.js';
import { checkedAsSeen, serve, type Feature } from '../session.js';
import { texts } from '../texts.js';

/**
 * Rewrites the path of every reference to one cell. Names of cells are the form's, so a path may become the other one
 * of its cell, and one that names nothing may become any: no figure changes by renaming.
 */
export const rename: Feature = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  start(session) {
    serve(session, PrepareRenameRequest.method, readTextDocumentPosition, async ({ uri, position }) => {
      const checked = await checkedAsSeen(session, uri);
      const reference = checked === undefined ? undefined : referenceAt(checked, position);
      if (checked === undefined || reference === undefined) return null;
      return { range: toRange(checked.report.lines, reference.pathRange), placeholder: reference.path };
    });
    serve(
      session,
      RenameRequest.method,
      readRename,
      async ({ uri, position, newName }): Promise<WorkspaceEdit | null> => {
        const checked = await checkedAsSeen(session, uri);
        const reference = checked === undefined ? undefined : referenceAt(checked, position);
        if (checked === undefined || reference === undefined) return null;
        const edits = renamed(checked, reference, newName);
        if (edits === undefined) {
          const words = message(texts.renameRefused, { path: newName, old: reference.path });
          throw new ResponseError(LSPErrorCodes.RequestFailed, sayIn(session.client.locale, words));
        }
        return toWorkspaceEdit(session.client, checked.document, checked.report.lines, edits);
      },
    );
  },
};

function readRename(
  params: unknown,
): { readonly uri: string; readonly position: Position; readonly newName: string } | undefined {
  const place = readTextDocumentPosition(params);
  if (place === undefined || !isRecord(params) || typeof params['newName'] !== 'string') return undefined;
  return { ...place, newName: params['newName'] };
}

function referenceAt({ report, analysis }: Checked, position: Position): Reference | undefined {
  const offset = report.lines.offsetAt(position);
  return analysis.references.find(({ range, isClosed }) => isClosed && range.start <= offset && offset <= range.end);
}

/** Undefined if the new path is none of the cell's. */
function renamed(
  { report, analysis }: Checked,
  { target, path }: Reference,
  newName: string,
): readonly Edit[] | undefined {
  const named = pathBook(report).find(newName);
  if (named === undefined || (target !== undefined && !sameCell(target.ref, named.ref))) return undefined;
  const isSame = (each: Reference): boolean =>
    target === undefined
      ? each.isClosed && each.path === path
      : each.target !== undefined && sameCell(each.target.ref, target.ref);
  const newText = newName.trim();
  return analysis.references.filter(isSame).map(({ pathRange }) => ({ range: pathRange, newText }));
}
