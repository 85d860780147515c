import { neighboursMethod, type Neighbour, type NeighboursParams } from '../../protocol/index.js';
import { analyse, isYearBefore, looksLikeReport, parseReport, type Analysis } from '../core/index.js';

import { longestDocument, type Checked } from './checker.js';
import { isRecord } from './params.js';
import type { Session } from './session.js';

/** The report of the year before, or why there is none. */
export type YearBefore =
  | { readonly kind: 'found'; readonly name: string; readonly analysis: Analysis }
  | { readonly kind: 'missing' | 'otherYear'; readonly name: string | undefined };

/**
 * Looks for the report of the year before: the one that the front matter names, else one of the same organisation
 * among the open documents and the files of the same folder.
 */
export async function findYearBefore(session: Session, { document, report }: Checked): Promise<YearBefore> {
  const { previous, year } = report.identity;
  const open = session.documents
    .all()
    .filter(({ uri }) => uri !== document.uri)
    .map(({ uri, text }): Neighbour => ({ name: nameOf(uri), text }));
  if (previous !== undefined) {
    const [read] = await neighbours(session, { uri: document.uri, path: previous });
    const named = read ?? open.find(({ name }) => name === previous);
    if (named === undefined) return { kind: 'missing', name: previous };
    const before = parseReport(named.text);
    if (!isYearBefore(report.identity, before.identity, true)) return { kind: 'otherYear', name: named.name };
    return { kind: 'found', name: named.name, analysis: analyse(before) };
  }
  if (year === undefined) return { kind: 'missing', name: undefined };
  const beside = await neighbours(session, { uri: document.uri, year: year - 1 });
  for (const { name, text } of [...open, ...beside]) {
    if (!text.includes(String(year - 1)) || !looksLikeReport(text)) continue;
    const before = parseReport(text);
    if (isYearBefore(report.identity, before.identity, false))
      return { kind: 'found', name, analysis: analyse(before) };
  }
  return { kind: 'missing', name: undefined };
}

async function neighbours({ client, connection }: Session, params: NeighboursParams): Promise<readonly Neighbour[]> {
  if (!client.findsNeighbours) return [];
  const answer: unknown = await connection.sendRequest(neighboursMethod, params);
  return Array.isArray(answer) ? answer.flatMap(readNeighbour) : [];
}

function readNeighbour(value: unknown): readonly Neighbour[] {
  if (!isRecord(value)) return [];
  const { name, text } = value;
  return typeof name === 'string' && typeof text === 'string' && text.length <= longestDocument ? [{ name, text }] : [];
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
