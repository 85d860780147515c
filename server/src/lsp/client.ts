import { MarkupKind, type InitializeParams } from 'vscode-languageserver';
import type { ClientCommand } from '../../protocol/index.js';
import { toLocale, type Locale } from '../core/index.js';
import { isRecord, readStrings } from './params.js';

/** What the client can do and wants, read once from `initialize`. */
export interface Client {
  readonly locale: Locale;
  readonly commands: ReadonlySet<ClientCommand>;
  readonly wantsVerdicts: boolean;
  readonly findsNeighbours: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly knowsRelatedInformation: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersFormatting: boolean;
  readonly takesVersionedEdits: boolean;
  readonly takesCodeActions: boolean;
  readonly nestsSymbols: boolean;
  readonly takesDefinitionLinks: boolean;
  readonly preparesRename: boolean;
  readonly labelsDetails: boolean;
  readonly hoverFormat: MarkupKind;
  readonly mostFoldingRanges: number;
}

const COMMANDS: readonly ClientCommand[] = ['crossfoot.ignore', 'crossfoot.explainRule'];

export function readClient({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const options: unknown = initializationOptions;
  const wanted = isRecord(options) ? options : {};
  const commands = readStrings(wanted['commands']) ?? [];
  const { textDocument, workspace } = capabilities;
  return {
    locale: toLocale(typeof wanted['locale'] === 'string' ? wanted['locale'] : locale),
    commands: new Set(COMMANDS.filter((command) => commands.includes(command))),
    wantsVerdicts: wanted['verdicts'] === true,
    findsNeighbours: wanted['neighbours'] === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    knowsRelatedInformation:
      (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFormatting: textDocument?.formatting?.dynamicRegistration === true,
    takesVersionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    takesDefinitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    labelsDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    hoverFormat: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true ? 'markdown' : 'plaintext',
    mostFoldingRanges: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
  };
}
