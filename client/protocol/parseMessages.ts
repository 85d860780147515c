import { parseLook } from './look.js';
import type { FromView, ToView, ViewState } from './viewMessages.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';

/** A message of the page, or undefined when it is none. */
export function parseFromView(value: unknown): FromView | undefined {
  if (!isFields(value)) return undefined;
  const { kind, doc } = value;
  if (kind === 'ready') return { kind };
  if (!isText(doc)) return undefined;
  if (kind === 'reveal') return parseReveal(value, doc);
  const { href } = value;
  return kind === 'openLink' && isText(href) ? { kind, doc, href } : undefined;
}

function parseReveal({ version, line, start, end, focus }: Fields, doc: string): FromView | undefined {
  if (!isCount(version) || !isCount(line) || typeof focus !== 'boolean') return undefined;
  const block = { kind: 'reveal', doc, version, line, focus } as const;
  return isCount(start) && isCount(end) && start <= end ? { ...block, start, end } : block;
}

/** A message of the extension, or undefined when it is none. */
export function parseToView(value: unknown): ToView | undefined {
  if (!isFields(value)) return undefined;
  const { kind, doc, version, title, html, line, reveal, text } = value;
  if (!isText(doc)) return undefined;
  if (kind === 'content') {
    return isCount(version) && isText(title) && isText(html) ? { kind, doc, version, title, html } : undefined;
  }
  if (kind === 'cursor' && isCount(line) && typeof reveal === 'boolean') return { kind, doc, line, reveal };
  return kind === 'notice' && isText(text) ? { kind, doc, text } : undefined;
}

/** What a page kept, or undefined when it is of another version or damaged. */
export function parseViewState(value: unknown): ViewState | undefined {
  if (!isFields(value) || value['format'] !== 1) return undefined;
  const { doc, look } = value;
  return isText(doc) ? { format: 1, doc, look: parseLook(look) } : undefined;
}
