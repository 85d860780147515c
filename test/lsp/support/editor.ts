import {
  createProtocolConnection,
  type CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { verdictChangedMethod } from '../../../server/protocol/index.js';
import type { Transport } from './transports.js';

export interface Heard {
  readonly method: string;
  readonly params: unknown;
}

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What `workspace/configuration` answers, by document. */
  readonly settings?: (uri: string) => unknown;
}

const NOTIFICATIONS = ['$/logTrace', 'textDocument/publishDiagnostics', 'window/logMessage', verdictChangedMethod];
const REQUESTS = ['client/registerCapability', 'workspace/diagnostic/refresh'];

/** What VS Code announces, as far as the server asks. */
export const vscodeCapabilities: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: true, relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    formatting: { dynamicRegistration: true },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

/** An editor that talks to a server, and keeps its documents as an editor does. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly transport: Transport;
  readonly heard: Heard[] = [];
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();
  #settings: (uri: string) => unknown;

  private constructor(transport: Transport, settings: (uri: string) => unknown) {
    this.transport = transport;
    this.#settings = settings;
    this.connection = createProtocolConnection(transport.reader, transport.writer);
    const hear = (method: string, params: unknown): void => {
      this.heard.push({ method, params });
      for (const wake of this.#waiting) wake();
    };
    for (const method of NOTIFICATIONS) {
      this.connection.onNotification(method, (params: unknown) => {
        hear(method, params);
      });
    }
    for (const method of REQUESTS) {
      this.connection.onRequest(method, (params: unknown) => {
        hear(method, params);
        return null;
      });
    }
    this.connection.onRequest(
      'workspace/configuration',
      (params: { readonly items: readonly { scopeUri: string }[] }) => {
        hear('workspace/configuration', params);
        return params.items.map(({ scopeUri }) => this.#settings(scopeUri));
      },
    );
    this.connection.listen();
  }

  /** An editor whose server is not initialized yet. */
  static connect(transport: Transport, settings: (uri: string) => unknown = () => null): Editor {
    return new Editor(transport, settings);
  }

  static async start(transport: Transport, options: EditorOptions = {}): Promise<Editor> {
    const editor = Editor.connect(transport, options.settings);
    await editor.initialize(options);
    return editor;
  }

  async initialize(options: EditorOptions = {}): Promise<InitializeResult> {
    const result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? vscodeCapabilities,
      locale: options.locale ?? 'en',
      initializationOptions: options.initializationOptions,
      trace: 'messages',
    });
    await this.notify('initialized', {});
    return result;
  }

  async open(uri: string, text: string, languageId = 'annual-report'): Promise<void> {
    const document = TextDocument.create(uri, languageId, 1, text);
    this.#documents.set(uri, document);
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Types as an author does: changes go to the server as increments. */
  async change(uri: string, ...contentChanges: readonly TextDocumentContentChangeEvent[]): Promise<void> {
    const before = this.document(uri);
    const document = TextDocument.update(before, [...contentChanges], before.version + 1);
    this.#documents.set(uri, document);
    await this.notify('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  }

  /** Replaces the first `old` in the document. */
  replace(uri: string, old: string, text: string): Promise<void> {
    const document = this.document(uri);
    const start = document.getText().indexOf(old);
    if (start < 0) throw new Error(`There is no “${old}” in the document.`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) };
    return this.change(uri, { range, text });
  }

  async apply(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const text = TextDocument.applyEdits(this.document(uri), [...edits]);
    await this.change(uri, { text });
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open.`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Place of the first `needle`, `into` characters in. */
  find(uri: string, needle: string, into = 0): Position {
    const document = this.document(uri);
    const offset = document.getText().indexOf(needle);
    if (offset < 0) throw new Error(`There is no “${needle}” in the document.`);
    return document.positionAt(offset + into);
  }

  pull(uri: string, previousResultId?: string, token?: CancellationToken): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return this.request('textDocument/diagnostic', params, token);
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind === 'unchanged') throw new Error('The server answered “unchanged” to a first request.');
    return report.items;
  }

  async actions(uri: string, diagnostic: Diagnostic | undefined, context: object = {}): Promise<readonly CodeAction[]> {
    const start = { line: 0, character: 0 };
    const result = await this.request<readonly CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic?.range ?? { start, end: start },
      context: { diagnostics: diagnostic === undefined ? [] : [diagnostic], ...context },
    });
    return result ?? [];
  }

  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
    return this.connection.sendRequest<R>(method, params, token);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async changeSettings(settings: (uri: string) => unknown): Promise<void> {
    this.#settings = settings;
    await this.notify('workspace/didChangeConfiguration', { settings: null });
  }

  /** The first message of the server, heard or yet to come, that fits. */
  async hears(method: string, fits: (params: unknown) => boolean = () => true, from = 0): Promise<unknown> {
    for (;;) {
      const found = this.heard.slice(from).find((each) => each.method === method && fits(each.params));
      if (found !== undefined) return found.params;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          this.#waiting.delete(wake);
          resolve();
        };
        this.#waiting.add(wake);
      });
    }
  }

  /** How often the server has begun a check so far. */
  checks(): number {
    return this.heard.filter(
      ({ method, params }) => method === '$/logTrace' && JSON.stringify(params).includes('"check '),
    ).length;
  }

  /** Ends the server as the protocol says; the result is its exit code. */
  async end(): Promise<number> {
    await this.request('shutdown', undefined);
    await this.notify('exit', undefined);
    const code = await this.transport.ended();
    this.connection.dispose();
    return code;
  }
}
