import {
  DiagnosticSeverity,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { longestDocument, type Checked } from '../checker.js';
import type { Client } from '../client.js';
import { diagnosticSource, toDiagnostic } from '../convert.js';
import { isRecord, readTextDocument } from '../params.js';
import { serve, type Feature, type Session } from '../session.js';
import { texts } from '../texts.js';

/** Findings as diagnostics: pulled by the client, or published to one that cannot pull. */
export const diagnostics: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'crossfoot', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  start(session) {
    if (session.client.pullsDiagnostics) servePulls(session);
    else push(session);
    session.connection.onDidChangeConfiguration((params: unknown) => {
      session.settings.change(isRecord(params) ? params['settings'] : undefined);
      recheck(session);
    });
  },
};

interface PullParams {
  readonly uri: string;
  readonly previous: string | undefined;
}

function readPull(params: unknown): PullParams | undefined {
  const document = readTextDocument(params);
  if (document === undefined || !isRecord(params)) return undefined;
  const previous = params['previousResultId'];
  return { ...document, previous: typeof previous === 'string' ? previous : undefined };
}

function servePulls(session: Session): void {
  serve(session, DocumentDiagnosticRequest.method, readPull, async ({ uri, previous }) => {
    const wasOpen = session.documents.get(uri) !== undefined;
    const checked = await session.checker.check(uri);
    if (wasOpen && session.documents.get(uri) === undefined) {
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document was closed.', { retriggerRequest: false });
    }
    return report(session, uri, checked, previous);
  });
}

function report(
  session: Session,
  uri: string,
  checked: Checked | undefined,
  previous: string | undefined,
): DocumentDiagnosticReport {
  if (checked === undefined) return { kind: 'full', items: itemsOf(session, uri, checked) };
  if (checked.id === previous) return { kind: 'unchanged', resultId: checked.id };
  return { kind: 'full', resultId: checked.id, items: itemsOf(session, uri, checked) };
}

function itemsOf({ client, documents }: Session, uri: string, checked: Checked | undefined): Diagnostic[] {
  if (checked !== undefined) {
    return checked.findings.map((finding) => toDiagnostic(client, uri, checked.report.lines, finding));
  }
  const { text = '', languageId } = documents.get(uri) ?? {};
  return languageId === 'annual-report' && text.length > longestDocument ? [tooLong(client)] : [];
}

const tooLong = ({ locale }: Client): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  severity: DiagnosticSeverity.Warning,
  source: diagnosticSource,
  message: texts.tooLong[locale],
});

function push(session: Session): void {
  const { connection, documents } = session;
  documents.listen({
    changed: ({ uri }) => {
      publish(session, uri);
    },
    closed: (uri) => {
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  });
}

/** Publishes the findings of the newest version, once for a burst of edits: later calls find them already sent. */
function publish(session: Session, uri: string): void {
  const { connection, documents, checker } = session;
  const seen = documents.get(uri);
  checker.check(uri).then(
    (checked) => {
      const current = documents.get(uri);
      // Each version has its own call: the last one speaks for all.
      if (current === undefined || current !== seen) return;
      void connection.sendDiagnostics({ uri, version: current.version, diagnostics: itemsOf(session, uri, checked) });
    },
    (error: unknown) => {
      connection.console.error(`check of ${uri}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    },
  );
}

function recheck(session: Session): void {
  const { client, connection, documents } = session;
  if (!client.pullsDiagnostics) {
    for (const { uri } of documents.all()) publish(session, uri);
  } else if (client.refreshesDiagnostics) {
    connection.languages.diagnostics.refresh().catch((error: unknown) => {
      connection.console.warn(`the client did not refresh its diagnostics: ${String(error)}`);
    });
  }
}
