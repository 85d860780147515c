import {
  DiagnosticSeverity,
  type Diagnostic,
  type Range as LspRange,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { sayIn, type Edit, type Finding, type LineIndex, type Range, type Severity } from '../core/index.js';
import type { Client } from './client.js';
import type { Snapshot } from './documents.js';

// The only file that knows both vocabularies: offsets and findings of the core, positions and diagnostics of LSP.

export const toRange = (lines: LineIndex, { start, end }: Range): LspRange => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

export const toOffsets = (lines: LineIndex, { start, end }: LspRange): Range => ({
  start: lines.offsetAt(start),
  end: lines.offsetAt(end),
});

export const toTextEdit = (lines: LineIndex, { range, newText }: Edit): TextEdit => ({
  range: toRange(lines, range),
  newText,
});

/** The edits as a change of one document; with its version where the client can tell a stale one. */
export function toWorkspaceEdit(
  client: Client,
  { uri, version }: Snapshot,
  lines: LineIndex,
  edits: readonly Edit[],
): WorkspaceEdit {
  const textEdits = edits.map((edit) => toTextEdit(lines, edit));
  if (!client.takesVersionedEdits) return { changes: { [uri]: textEdits } };
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits: textEdits };
  return { documentChanges: [change] };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const diagnosticSource = 'crossfoot';

export function toDiagnostic(client: Client, uri: string, lines: LineIndex, finding: Finding): Diagnostic {
  const related = client.knowsRelatedInformation ? (finding.related ?? []) : [];
  return {
    range: toRange(lines, finding.range),
    severity: SEVERITIES[finding.severity],
    source: diagnosticSource,
    code: finding.rule,
    message: sayIn(client.locale, finding.message),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ range, message }) => ({
        location: { uri, range: toRange(lines, range) },
        message: sayIn(client.locale, message),
      })),
    }),
  };
}
