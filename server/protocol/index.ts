/** What client and server say to each other beyond LSP: method names and types, nothing else. */

import type { DocumentParams, Position, Range, Severity, TextEdit } from './common.js';
export type * from './common.js';
export * from './locateCell.js';
export * from './charts.js';
export * from './render.js';

/** Commands that the client, not the server, carries out. The server offers those that the client announces. */
export type ClientCommand = 'crossfoot.ignore' | 'crossfoot.explainRule';

/** `initializationOptions`. Every member may be left out: other editors send none. */
export interface InitializationOptions {
  /** Language of the texts, when it differs from the `locale` of `initialize`. */
  readonly locale?: string;
  readonly commands?: readonly ClientCommand[];
  /** Whether the server should send `crossfoot/verdictChanged`. */
  readonly verdicts?: boolean;
  /** Whether the client answers `crossfoot/neighbours`. */
  readonly neighbours?: boolean;
}

/** The settings section that the server pulls for each document; its `rules` holds levels by rule id. */
export const settingsSection = 'crossfoot';

/** The only argument of the command `crossfoot.explainRule`. */
export interface ExplainArguments {
  readonly rule: string;
}

/** Request `crossfoot/verdict`; the result is null when the document is not open or is no report. */
export const verdictMethod = 'crossfoot/verdict';

/** Notification to a client that asked for verdicts: after each check, and with `verdict` null when none is left. */
export const verdictChangedMethod = 'crossfoot/verdictChanged';

export interface VerdictChangedParams {
  readonly uri: string;
  readonly verdict: VerdictResult | null;
}

export interface VerdictResult {
  readonly version: number;
  /** `relations` = `passed` + `broken` + `unchecked`. */
  readonly relations: number;
  readonly passed: number;
  readonly broken: number;
  readonly unchecked: number;
  /** How many findings of each severity. */
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Request `crossfoot/import`: a foreign file becomes a report in the dialect. */
export const importMethod = 'crossfoot/import';

export interface ImportParams {
  /** File name, without folder: its ending says what the bytes are. */
  readonly name: string;
  /** The file's bytes in Base64. */
  readonly bytes: string;
  /** Year of the report, when the file does not say. */
  readonly year?: number;
  /** Folder beside the report that its pictures will be saved in; `NAME.files`, after the file, when left out. */
  readonly pictureFolder?: string;
}

export interface ImportResult {
  readonly text: string;
  /** The file's pictures, to be saved beside the report; left out when it has none. */
  readonly pictures?: readonly Picture[];
  /** The words of a file that is no UTF-8 text (a page, a Word file, a GBK text): the places of the notes are in them. */
  readonly extracted?: string;
  readonly notes: readonly ImportNote[];
}

/** A picture of a report. */
export interface Picture {
  /** Path from the report's folder, as the report's text says it, parted by `/`: `2024.files/image1.png`. */
  readonly name: string;
  /** The picture's bytes in Base64: PNG, JPEG, GIF or WebP. */
  readonly bytes: string;
}

/** What the import dropped, guessed, left open or put right; `source` is a place in the decoded file. */
export interface ImportNote {
  readonly kind: 'dropped' | 'guessed' | 'open' | 'repaired';
  readonly message: string;
  readonly text?: string;
  readonly table?: string;
  readonly row?: string;
  readonly column?: string;
  readonly source: Range;
}

/** Request `crossfoot/pictures`: what the report shows, for `crossfoot/export`; null when it is not open or no report. */
export const picturesMethod = 'crossfoot/pictures';

export interface PicturesResult {
  /** Paths from the report's folder, parted by `/`; all of them lie in it or below. */
  readonly names: readonly string[];
}

/** Request `crossfoot/export`; the result is null when the document is not open or is no report. */
export const exportMethod = 'crossfoot/export';

/** The finished report as a Word file, PDF or web page, the check sheet as either of two, the figures. */
export type ExportKind = 'docx' | 'pdf' | 'html' | 'sheet' | 'sheet-docx' | 'xlsx' | 'csv' | 'json';

export interface ExportParams extends DocumentParams {
  readonly to: ExportKind;
  /** Path of the browser that prints a PDF, where the person names one. */
  readonly browser?: string;
  /** The report's pictures, as far as the client can read them; the others are named in words. */
  readonly pictures?: readonly Picture[];
}

export interface ExportResult {
  /** Ending of the file's name, as `.check.html`. */
  readonly ending: string;
  /** Why no PDF could be printed and what to do with the web page, which is the answer then. */
  readonly hint?: string;
  /** The file's bytes in Base64. */
  readonly bytes: string;
}

/**
 * Request `crossfoot/paste`: what copied cells become at a place of the report. The result is null when there is
 * nothing to add to a paste as text.
 */
export const pasteMethod = 'crossfoot/paste';

export interface PasteParams extends DocumentParams {
  /** The selection that the paste replaces. */
  readonly range: Range;
  /** The clipboard as `text/html` and as `text/plain`, as far as it has them. */
  readonly html?: string;
  readonly text?: string;
  /** A file that is dropped at the place, in Base64: its cells are what is pasted. */
  readonly file?: { readonly name: string; readonly bytes: string };
}

export interface PasteResult {
  readonly version: number;
  /** What the edits do; without any, why the figures cannot be filled in here. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Request `crossfoot/copyTable`; the result is null where there is no table. */
export const copyTableMethod = 'crossfoot/copyTable';

export interface CopyTableParams extends DocumentParams {
  readonly position: Position;
}

export interface CopyTableResult {
  /** Cells parted by tabs, a row a line; a statutory table as its form is printed. */
  readonly text: string;
}

/** Request `crossfoot/explain`; the result is null for an unknown rule. */
export const explainMethod = 'crossfoot/explain';

export interface ExplainParams {
  readonly rule: string;
}

export interface ExplainResult {
  readonly title: string;
  readonly markdown: string;
}

/** Request `crossfoot/fixAll`: the edits that apply every fix of the given classes, to a fixed point. */
export const fixAllMethod = 'crossfoot/fixAll';

export interface FixAllParams {
  readonly uri: string;
  readonly classes: readonly ('lossless' | 'proved')[];
}

/** The result is null when the document is not open or is no report. */
export interface FixAllResult {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}
