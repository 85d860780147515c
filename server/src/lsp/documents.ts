import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Connection,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isRecord, readRange, readTextDocument } from './params.js';

/** A document as it was at one version. Two snapshots are the same object only if nothing changed between them. */
export interface Snapshot {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

interface Entry {
  readonly document: TextDocument;
  readonly snapshot: Snapshot;
}

interface Listener {
  changed(snapshot: Snapshot): void;
  closed(uri: string): void;
}

/** The documents that the editor has open, kept up to date by its incremental changes. */
export class Documents {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners: Listener[] = [];

  constructor(connection: Connection) {
    const refuse = (method: string): void => {
      connection.console.error(`${method}: ignored, its parameters are not as the protocol demands`);
    };
    connection.onNotification(DidOpenTextDocumentNotification.method, (params: unknown) => {
      if (!this.#open(params)) refuse(DidOpenTextDocumentNotification.method);
    });
    connection.onNotification(DidChangeTextDocumentNotification.method, (params: unknown) => {
      if (!this.#change(params)) refuse(DidChangeTextDocumentNotification.method);
    });
    connection.onNotification(DidCloseTextDocumentNotification.method, (params: unknown) => {
      if (!this.#close(params)) refuse(DidCloseTextDocumentNotification.method);
    });
  }

  get(uri: string): Snapshot | undefined {
    return this.#entries.get(uri)?.snapshot;
  }

  all(): readonly Snapshot[] {
    return [...this.#entries.values()].map(({ snapshot }) => snapshot);
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  #open(params: unknown): boolean {
    const item = isRecord(params) ? params['textDocument'] : undefined;
    if (!isRecord(item)) return false;
    const { uri, languageId, version, text } = item;
    if (typeof uri !== 'string' || typeof languageId !== 'string') return false;
    if (typeof version !== 'number' || typeof text !== 'string') return false;
    this.#set(TextDocument.create(uri, languageId, version, text));
    return true;
  }

  #change(params: unknown): boolean {
    const item = isRecord(params) ? params['textDocument'] : undefined;
    if (!isRecord(params) || !isRecord(item) || typeof item['uri'] !== 'string') return false;
    const entry = this.#entries.get(item['uri']);
    const changes = readChanges(params['contentChanges']);
    if (entry === undefined || changes === undefined || typeof item['version'] !== 'number') return false;
    this.#set(TextDocument.update(entry.document, [...changes], item['version']));
    return true;
  }

  #close(params: unknown): boolean {
    const uri = readTextDocument(params)?.uri;
    if (uri === undefined || !this.#entries.delete(uri)) return false;
    for (const listener of this.#listeners) listener.closed(uri);
    return true;
  }

  #set(document: TextDocument): void {
    const { uri, languageId, version } = document;
    const snapshot = { uri, languageId, version, text: document.getText() };
    this.#entries.set(uri, { document, snapshot });
    for (const listener of this.#listeners) listener.changed(snapshot);
  }
}

function readChanges(value: unknown): readonly TextDocumentContentChangeEvent[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const changes = value.map(readChange);
  return changes.every((change) => change !== undefined) ? changes : undefined;
}

function readChange(value: unknown): TextDocumentContentChangeEvent | undefined {
  if (!isRecord(value) || typeof value['text'] !== 'string') return undefined;
  if (value['range'] === undefined) return { text: value['text'] };
  const range = readRange(value['range']);
  return range === undefined ? undefined : { range, text: value['text'] };
}
