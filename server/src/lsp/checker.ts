import type { Connection } from 'vscode-languageserver';
import {
  checkSteps,
  createMemory,
  looksLikeReport,
  type CheckResult,
  type Memory,
  type Settings,
} from '../core/index.js';
import type { Documents, Snapshot } from './documents.js';
import type { Host } from './host.js';
import type { SettingsStore } from './settingsStore.js';
import type { Traffic } from './traffic.js';

/** A report at one version, checked under one set of settings. */
export interface Checked extends CheckResult {
  readonly document: Snapshot;
  readonly settings: Settings;
  /** Differs whenever the document or its settings do, over restarts of the server too. */
  readonly id: string;
}

/** `checked` is undefined when the document is no report any more. */
type Listener = (uri: string, checked: Checked | undefined) => void;

/** Longest stretch of work, in milliseconds, before other messages get their turn. */
const SLICE = 8;
/** Longer documents (in UTF-16 units) are not reports but mistakes; checking them would hold up the editor. */
export const longestDocument = 20_000_000;

/** Whether the document calls itself a report, by its language or, in Markdown, by its title or front matter. */
const isReport = ({ languageId, text }: Snapshot): boolean =>
  languageId === 'annual-report' || (languageId === 'markdown' && looksLikeReport(text));

/**
 * Checks open reports on demand: once for each version and settings, whoever asks and however often.
 * A burst of edits is checked at its end; a check that an edit has made stale is given up.
 */
export class Checker {
  readonly #connection: Connection;
  readonly #documents: Documents;
  readonly #settings: SettingsStore;
  readonly #host: Host;
  readonly #traffic: Traffic;
  readonly #results = new Map<string, { readonly document: Snapshot; readonly checked: Checked | undefined }>();
  readonly #running = new Map<string, Promise<Checked | undefined>>();
  readonly #memories = new Map<string, Memory>();
  readonly #listeners: Listener[] = [];
  readonly #start = Date.now().toString(36);
  #runs = 0;

  constructor(connection: Connection, documents: Documents, settings: SettingsStore, host: Host, traffic: Traffic) {
    this.#connection = connection;
    this.#documents = documents;
    this.#settings = settings;
    this.#host = host;
    this.#traffic = traffic;
  }

  /** Calls `listener` after each check whose result was not known before. */
  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  drop(uri: string): void {
    this.#results.delete(uri);
    this.#memories.delete(uri);
  }

  /** The newest version of a document, checked; undefined if it is not open, is no report or is too long. */
  check(uri: string): Promise<Checked | undefined> {
    const running = this.#running.get(uri);
    if (running !== undefined) return running;
    const run = this.#run(uri).finally(() => this.#running.delete(uri));
    this.#running.set(uri, run);
    return run;
  }

  async #run(uri: string): Promise<Checked | undefined> {
    for (;;) {
      await this.#traffic.idle();
      const document = this.#documents.get(uri);
      if (document === undefined) return undefined;
      const pending = this.#settings.get(uri);
      const settings = await pending;
      const isCurrent = (): boolean => this.#documents.get(uri) === document && this.#settings.isCurrent(uri, pending);
      if (!isCurrent()) continue;

      const known = this.#results.get(uri);
      if (known?.document === document && isSame(known.checked?.settings, settings)) return known.checked;
      if (document.text.length > longestDocument || !isReport(document)) {
        this.#keep(document, undefined);
        return undefined;
      }
      const memory = this.#memories.get(uri) ?? createMemory();
      this.#memories.set(uri, memory);
      this.#connection.tracer.log(`check ${uri} version ${document.version}`);
      const result = await this.#inSlices(checkSteps(document.text, settings, { memory }), isCurrent);
      if (result === undefined) continue;
      const checked = { ...result, document, settings, id: `${this.#start}.${++this.#runs}` };
      this.#keep(document, checked);
      return checked;
    }
  }

  #keep(document: Snapshot, checked: Checked | undefined): void {
    const before = this.#results.get(document.uri)?.checked;
    this.#results.set(document.uri, { document, checked });
    if (before === undefined && checked === undefined) return;
    for (const listener of this.#listeners) listener(document.uri, checked);
  }

  async #inSlices<T>(steps: Iterator<undefined, T>, isCurrent: () => boolean): Promise<T | undefined> {
    for (let began = performance.now(); ;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (performance.now() - began < SLICE) continue;
      await this.#host.breathe();
      if (!isCurrent()) return undefined;
      began = performance.now();
    }
  }
}

/** Settings that are not known, as those of a document that is no report, never make a difference. */
const isSame = (a: Settings | undefined, b: Settings): boolean =>
  a === undefined || a === b || JSON.stringify(a) === JSON.stringify(b);
