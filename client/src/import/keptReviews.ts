import * as vscode from 'vscode';
import type { ImportNote } from '../../../server/protocol/index.js';
import { noteKinds } from './importNotes.js';
import type { ImportReview } from './importReview.js';

const KEY = 'crossfoot.importReviews';
/** Older ones have been looked at, or never will be. */
const MOST_KEPT = 5;

type Fields = Readonly<Record<string, unknown>>;

/** What is left to look at outlives the window. */
export async function keepReviews(memory: vscode.Memento, reviews: readonly ImportReview[]): Promise<void> {
  const kept = reviews
    .slice(-MOST_KEPT)
    .map(({ report, source, ...rest }) => ({ ...rest, report: report.toString(), source: source.toString() }));
  await memory.update(KEY, kept);
}

/** The reviews of the last window; one of another version, or damaged, is left out. */
export function keptReviews(memory: vscode.Memento): readonly ImportReview[] {
  const kept = memory.get<unknown>(KEY);
  return Array.isArray(kept) ? kept.flatMap((each: unknown) => readReview(each) ?? []) : [];
}

function readReview(value: unknown): ImportReview | undefined {
  if (!isFields(value)) return undefined;
  const { name, report, source, words, notes } = value;
  if (typeof name !== 'string' || typeof report !== 'string' || typeof source !== 'string') return undefined;
  if (words !== undefined && typeof words !== 'string') return undefined;
  if (!Array.isArray(notes) || !notes.every(isNote)) return undefined;
  const [reportUri, sourceUri] = [parseUri(report), parseUri(source)];
  if (reportUri === undefined || sourceUri === undefined) return undefined;
  return {
    name,
    report: reportUri,
    source: sourceUri,
    ...(words !== undefined && { words }),
    notes,
  };
}

function parseUri(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return undefined;
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function isNote(value: unknown): value is ImportNote {
  if (!isFields(value) || !isFields(value['source'])) return false;
  const { kind, message, text, table, row, column, source } = value;
  return (
    noteKinds.some((known) => known === kind) &&
    typeof message === 'string' &&
    [text, table, row, column].every((each) => each === undefined || typeof each === 'string') &&
    isPosition(source['start']) &&
    isPosition(source['end'])
  );
}

const isPosition = (value: unknown): boolean =>
  isFields(value) && [value['line'], value['character']].every((each) => Number.isInteger(each) && Number(each) >= 0);
