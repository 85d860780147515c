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

/** Findings as diagnostics: published until the client pulls. Some say that they can, and never do (CodeMirror's). */
export const diagnostics: Feature = {
  capabilities: ({ pullsDiagnostics }) =>
    pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'crossfoot', interFileDependencies: false, workspaceDiagnostics: false } }
      : {},
  start(session) {
    const published = publisher(session);
    if (session.client.pullsDiagnostics) servePulls(session, published);
    session.connection.onDidChangeConfiguration((params: unknown) => {
      session.settings.change(isRecord(params) ? params['settings'] : undefined);
      recheck(session, published);
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

function servePulls(session: Session, published: Publisher): void {
  serve(session, DocumentDiagnosticRequest.method, readPull, async ({ uri, previous }) => {
    published.end();
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

/** Publishes the findings of open documents, until it is ended: then the client asks for them. */
interface Publisher {
  readonly isOn: () => boolean;
  readonly publish: (uri: string) => void;
  /** Takes back what was published, so that no finding is shown twice. */
  readonly end: () => void;
}

function publisher(session: Session): Publisher {
  const { connection, documents, checker } = session;
  const shown = new Set<string>();
  let on = true;
  const clear = (uri: string): void => {
    if (shown.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  };
  /** The findings of the newest version, once for a burst of edits: later calls find them already sent. */
  const publish = (uri: string): void => {
    const seen = documents.get(uri);
    checker.check(uri).then(
      (checked) => {
        const current = documents.get(uri);
        // Each version has its own call: the last one speaks for all.
        if (!on || current === undefined || current !== seen) return;
        shown.add(uri);
        void connection.sendDiagnostics({ uri, version: current.version, diagnostics: itemsOf(session, uri, checked) });
      },
      (error: unknown) => {
        connection.console.error(`check of ${uri}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
      },
    );
  };
  documents.listen({
    changed: ({ uri }) => {
      if (on) publish(uri);
    },
    closed: clear,
  });
  const end = (): void => {
    on = false;
    for (const uri of [...shown]) clear(uri);
  };
  return { isOn: () => on, publish, end };
}

function recheck({ client, connection, documents }: Session, published: Publisher): void {
  if (published.isOn()) {
    for (const { uri } of documents.all()) published.publish(uri);
  }
  if (client.pullsDiagnostics && client.refreshesDiagnostics) {
    connection.languages.diagnostics.refresh().catch((error: unknown) => {
      connection.console.warn(`the client did not refresh its diagnostics: ${String(error)}`);
    });
  }
}
