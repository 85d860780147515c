import * as vscode from 'vscode';
import type { Disposes } from '../disposes.js';
import { reportLanguage } from '../reportDocuments.js';
import type { ServerSession } from '../server/serverSession.js';
import { convert, type Converted } from './convert.js';
import { createExtractedWords } from './extractedWords.js';
import { importEdit } from './importEdit.js';
import { createImportNotesView } from './importNotesView.js';
import type { NoteLine } from './noteLines.js';
import type { ImportReview } from './importReview.js';
import type { ImportSource } from './importSource.js';
import { keepReviews, keptReviews } from './keptReviews.js';
import { showNote } from './showNote.js';
import { tellResult } from './tellResult.js';

/** Files that become reports, and the list of what the imports did. */
export interface Imports extends Disposes {
  /** Writes the report beside its source, shows it, and lists what has to be looked at. */
  run(source: ImportSource): Promise<void>;
  /**
   * What writes the report, for VS Code to apply if the person chooses so: once it has, the report is shown and its
   * notes are listed. Undefined when the file cannot be read, or was called off.
   */
  prepare(source: ImportSource, token: vscode.CancellationToken): Promise<vscode.WorkspaceEdit | undefined>;
  /** Shows the place of a note; what a command was given, or else the note that is chosen. */
  showNote(line: unknown): Promise<void>;
  /** Takes the notes of a line off the list: the person has looked at it. */
  dismiss(line: unknown): void;
  /** Takes all notes of the report off the list. */
  clear(): void;
}

export function createImports(server: ServerSession, memory: vscode.Memento): Imports {
  const words = createExtractedWords();
  const view = createImportNotesView();
  const reviews = new Map<string, ImportReview>();
  const prepared = new Map<string, Converted>();
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
      if (review.words !== undefined) words.keep(review.source, review.words);
      show(review);
    } else {
      reviews.delete(key);
      words.drop(review.source);
      show([...reviews.values()].at(-1));
      vscode.window.setStatusBarMessage(vscode.l10n.t('No note of “{0}” is left.', review.name), 5000);
    }
    void keepReviews(memory, [...reviews.values()]);
  };

  /** A line of the list as a command got it: VS Code hands the very object back. */
  const lineOf = (line: unknown): NoteLine | undefined => {
    const known = view.lines();
    return known.find((each) => each === line) ?? (line === undefined ? view.chosen : undefined);
  };

  /** Lists what has to be looked at, and says so. */
  const review = async ({ source, bytes, result }: Converted, report: vscode.Uri): Promise<void> => {
    const { name, uri } = source;
    if (result.notes.length > 0) {
      const read = result.extracted ?? (uri === undefined ? new TextDecoder().decode(bytes) : undefined);
      const place = read === undefined ? uri : words.addressFor(name);
      if (place !== undefined) {
        keep({ name, report, source: place, notes: result.notes, ...(read !== undefined && { words: read }) });
      }
      await view.reveal(false);
    }
    // The message stays until the person answers it; the command is done.
    void tellResult(name, result.notes, () => view.reveal(true));
  };

  const run = async (source: ImportSource): Promise<void> => {
    // What was dropped, and then brought in as something else, is not waited for.
    prepared.clear();
    const converted = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Importing {0}', source.name),
        cancellable: true,
      },
      (_, token) => convert(server, source, token),
    );
    if (converted === undefined) return;
    const { result, names } = converted;
    const target =
      source.folder === undefined || names === undefined ? undefined : importEdit(result, source.folder, names);
    if (target !== undefined && (await vscode.workspace.applyEdit(target.edit))) {
      await vscode.window.showTextDocument(target.report, { preview: false });
      await review(converted, target.report);
      return;
    }
    const untitled = await vscode.workspace.openTextDocument({ language: reportLanguage, content: result.text });
    await vscode.window.showTextDocument(untitled, { preview: false });
    const lost = result.pictures?.length ?? 0;
    if (lost > 0) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The {0} pictures of “{1}” could not be saved: its folder cannot be written to.',
          lost,
          source.name,
        ),
      );
    }
    await review(converted, untitled.uri);
  };

  const prepare = async (
    source: ImportSource,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> => {
    // What was prepared before and never written is not wanted.
    prepared.clear();
    if (source.folder === undefined) return undefined;
    const converted = await convert(server, source, token);
    if (converted?.names === undefined) return undefined;
    const { report, edit } = importEdit(converted.result, source.folder, converted.names);
    prepared.set(report.toString(), converted);
    return edit;
  };
  const whenWritten = vscode.workspace.onDidCreateFiles(async ({ files }) => {
    for (const report of files) {
      const converted = prepared.get(report.toString());
      if (converted === undefined || !prepared.delete(report.toString())) continue;
      // In the place of the report that the file was dropped on, and with it of the button with the other choices: VS
      // Code would undo the last edit of that report, which this is not.
      await vscode.window.showTextDocument(report, { preview: false });
      await review(converted, report);
    }
  });

  const followEditor = vscode.window.onDidChangeActiveTextEditor((editor) => {
    const review = editor && reviews.get(editor.document.uri.toString());
    if (review !== undefined && review !== current.review) show(review);
  });

  for (const each of keptReviews(memory)) {
    reviews.set(each.report.toString(), each);
    if (each.words !== undefined) words.keep(each.source, each.words);
  }
  const { activeTextEditor } = vscode.window;
  show((activeTextEditor && reviews.get(activeTextEditor.document.uri.toString())) ?? [...reviews.values()].at(-1));

  return {
    run,
    prepare,
    showNote: async (given) => {
      const line = lineOf(given);
      if (line !== undefined && line.level !== 'kind') await showNote(server, line.review, line.notes[0]);
    },
    dismiss: (given) => {
      const line = lineOf(given);
      if (line === undefined) return;
      keep({ ...line.review, notes: line.review.notes.filter((note) => !line.notes.includes(note)) });
    },
    clear: () => {
      if (current.review !== undefined) keep({ ...current.review, notes: [] });
    },
    dispose: () => {
      followEditor.dispose();
      whenWritten.dispose();
      view.dispose();
      words.dispose();
    },
  };
}
