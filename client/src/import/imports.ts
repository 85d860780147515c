import * as vscode from 'vscode';
import type { ImportNote, ImportResult } from '../../../server/protocol/index.js';
import type { Disposes } from '../disposes.js';
import { importRequest } from '../server/requests.js';
import type { ServerSession } from '../server/serverSession.js';
import { toBase64 } from '../toBase64.js';
import { createExtractedWords } from './extractedWords.js';
import { freeNames } from './freeNames.js';
import { countOf } from './importNotes.js';
import { createImportNotesView, type NoteLine } from './importNotesView.js';
import type { ImportReview } from './importReview.js';
import { TooLarge, type ImportSource } from './importSource.js';
import { showNote } from './showNote.js';
import { unlessCancelled } from './unlessCancelled.js';
import { writeImport } from './writeImport.js';

/** No report is near this size; the server would only be blocked. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Milliseconds that a server may take to answer that it has stopped. */
const PATIENCE = 1500;

/** Files that become reports, and the list of what the imports did. */
export interface Imports extends Disposes {
  /** Writes the report beside its source, shows it, and lists what has to be looked at. */
  run(source: ImportSource): Promise<void>;
  /** Shows the place of a note; what a command was given, or else the note that is chosen. */
  showNote(line: unknown): Promise<void>;
  /** Takes a note, or all of a kind, off the list: the person has looked at it. */
  dismiss(line: unknown): void;
  /** Takes all notes of the report off the list. */
  clear(): void;
}

export function createImports(server: ServerSession): Imports {
  const words = createExtractedWords();
  const view = createImportNotesView();
  const reviews = new Map<string, ImportReview>();
  const current: { review: ImportReview | undefined } = { review: undefined };

  const show = (review: ImportReview | undefined): void => {
    current.review = review;
    view.show(review);
  };

  /** Keeps what is left of a review; an empty one is over. */
  const keep = (review: ImportReview): void => {
    const key = review.report.toString();
    if (review.notes.length > 0) {
      reviews.set(key, review);
      show(review);
      return;
    }
    reviews.delete(key);
    words.drop(review.source);
    show([...reviews.values()].at(-1));
    vscode.window.setStatusBarMessage(vscode.l10n.t('No note of “{0}” is left.', review.name), 5000);
  };

  /** A line of the list as a command got it: VS Code hands the very object back. */
  const lineOf = (line: unknown): NoteLine | undefined => {
    const known = view.lines();
    return known.find((each) => each === line) ?? (line === undefined ? view.chosen : undefined);
  };

  const run = async (source: ImportSource): Promise<void> => {
    const names = source.folder === undefined ? undefined : await freeNames(source.folder, source.name);
    const result = await convert(server, source, names?.pictures);
    if (result === undefined) return;
    const { report, lost } = await writeImport(result, source.folder, names);
    if (lost > 0) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The {0} pictures of “{1}” could not be saved: its folder cannot be written to.',
          lost,
          source.name,
        ),
      );
    }
    const place = result.extracted === undefined ? source.uri : words.add(source.name, result.extracted);
    const review = place && { name: source.name, report, source: place, notes: result.notes };
    if (review !== undefined && result.notes.length > 0) {
      keep(review);
      await view.reveal(false);
    }
    // The message stays until the person answers it; the command is done.
    void tellResult(source.name, result.notes, () => view.reveal(true));
  };

  const followEditor = vscode.window.onDidChangeActiveTextEditor((editor) => {
    const review = editor && reviews.get(editor.document.uri.toString());
    if (review !== undefined && review !== current.review) show(review);
  });

  return {
    run,
    showNote: async (given) => {
      const line = lineOf(given);
      if (line !== undefined && 'note' in line) await showNote(server, line.review, line.note);
    },
    dismiss: (given) => {
      const line = lineOf(given);
      if (line === undefined) return;
      const isDone = (note: ImportNote): boolean => ('note' in line ? note === line.note : note.kind === line.kind);
      keep({ ...line.review, notes: line.review.notes.filter((note) => !isDone(note)) });
    },
    clear: () => {
      if (current.review !== undefined) keep({ ...current.review, notes: [] });
    },
    dispose: () => {
      followEditor.dispose();
      view.dispose();
      words.dispose();
    },
  };
}

/** The report as the server writes it; undefined when it cannot, which the person was told, or was called off. */
async function convert(
  server: ServerSession,
  { name, read }: ImportSource,
  pictureFolder: string | undefined,
): Promise<ImportResult | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Importing {0}', name),
      cancellable: true,
    },
    async (_, token) => {
      const readAndAsk = async (): Promise<ImportResult> => {
        const bytes = toBase64(await read(MOST_BYTES));
        if (token.isCancellationRequested) throw new vscode.CancellationError();
        return server.ask(importRequest, { name, bytes, ...(pictureFolder !== undefined && { pictureFolder }) }, token);
      };
      const work = readAndAsk();
      try {
        const result = await unlessCancelled(work, token);
        if (token.isCancellationRequested) void freeServer(server, work);
        return result;
      } catch (error) {
        if (!token.isCancellationRequested) tellRefusal(name, error);
        return undefined;
      }
    },
  );
}

/**
 * A server in the midst of a file hears nothing until it is done. One that goes on with what nobody waits for, while the
 * reports in the editor go unchecked, is replaced.
 */
async function freeServer(server: ServerSession, work: Promise<unknown>): Promise<void> {
  const isFree = await Promise.race([
    work.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => {
      setTimeout(resolve, PATIENCE, false);
    }),
  ]);
  if (!isFree) await server.restart().catch(() => undefined); // logged and shown by the session
}

/** The server says in the person's language why it cannot read a file. */
function tellRefusal(name: string, error: unknown): void {
  const words =
    error instanceof TooLarge
      ? vscode.l10n.t('“{0}” is larger than 20 MB and was not imported. Please choose the file of one report.', name)
      : error instanceof Error
        ? error.message
        : String(error);
  void vscode.window.showErrorMessage(words);
}

async function tellResult(name: string, notes: readonly ImportNote[], review: () => Promise<void>): Promise<void> {
  if (notes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” was imported; every word was taken over.', name));
    return;
  }
  const look = vscode.l10n.t('Review');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '“{0}” was imported: {1} open, {2} guessed, {3} repaired, {4} dropped.',
      name,
      countOf(notes, 'open'),
      countOf(notes, 'guessed'),
      countOf(notes, 'repaired'),
      countOf(notes, 'dropped'),
    ),
    look,
  );
  if (chosen === look) await review();
}
