import type { Connection } from 'vscode-languageserver';
import { settingsSection } from '../../protocol/index.js';
import { defaultSettings, severities, type Level, type Settings } from '../core/index.js';
import type { Client } from './client.js';
import { isRecord } from './params.js';

const LEVELS: ReadonlySet<unknown> = new Set([...severities, 'off']);
const isLevel = (value: unknown): value is Level => LEVELS.has(value);

/** The settings in what a client sent; members that are no known level are left out. */
function readSettings(value: unknown): Settings {
  const rules = isRecord(value) ? value['rules'] : undefined;
  if (!isRecord(rules)) return defaultSettings;
  const levels = Object.entries(rules).filter((entry): entry is [string, Level] => isLevel(entry[1]));
  return { rules: Object.fromEntries(levels.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The settings of each document, pulled from the client once and kept until it says that they changed. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #known = new Map<string, Promise<Settings>>();
  /** What a client that cannot be asked has sent with its last notification. */
  #pushed: Settings = defaultSettings;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  get(uri: string): Promise<Settings> {
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    const settings = this.#ask(uri);
    this.#known.set(uri, settings);
    return settings;
  }

  /** Whether `settings` is still what `get` answers. */
  isCurrent(uri: string, settings: Promise<Settings>): boolean {
    return this.#known.get(uri) === settings;
  }

  drop(uri: string): void {
    this.#known.delete(uri);
  }

  /** After the client said that settings changed, with what it sent along. */
  change(sent: unknown): void {
    if (isRecord(sent) && isRecord(sent[settingsSection])) this.#pushed = readSettings(sent[settingsSection]);
    this.#known.clear();
  }

  async #ask(uri: string): Promise<Settings> {
    if (!this.#client.answersConfiguration) return this.#pushed;
    try {
      const item = { scopeUri: uri, section: settingsSection };
      const answer: unknown = await this.#connection.workspace.getConfiguration(item);
      return readSettings(answer);
    } catch (error) {
      this.#connection.console.warn(`settings of ${uri}: ${String(error)}; the defaults are used`);
      return defaultSettings;
    }
  }
}
