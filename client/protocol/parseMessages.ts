import { chartUses } from './chartMessages.js';
import { isCount, isFields, isOneOf, isPlace, isText, readCounts, readTexts, type Fields } from './guards.js';
import { parseLook } from './look.js';
import { parseBlocks } from './parseBlocks.js';
import { viewCommands, type FromView, type ToView, type ViewState, type Where } from './viewMessages.js';

/** A reader for each kind of message: one that is forgotten does not compile. */
type Readers<Message extends { readonly kind: string }> = {
  readonly [Kind in Message['kind']]: (fields: Fields) => Extract<Message, { readonly kind: Kind }> | undefined;
};

const isCommand = isOneOf(viewCommands);
const isChartUse = isOneOf(chartUses);

const fromView: Readers<FromView> = {
  ready: () => ({ kind: 'ready' }),
  reveal: ({ doc, version, line, start, end, focus }) => {
    if (!isText(doc) || !isCount(version) || !isCount(line) || typeof focus !== 'boolean') return undefined;
    const block = { kind: 'reveal', doc, version, line, focus } as const;
    return isCount(start) && isCount(end) && start <= end ? { ...block, start, end } : block;
  },
  scroll: ({ doc, origin, seq, line }) =>
    isText(doc) && origin === 'page' && isCount(seq) && isPlace(line)
      ? { kind: 'scroll', doc, origin, seq, line }
      : undefined,
  openLink: ({ doc, href }) => (isText(doc) && isText(href) ? { kind: 'openLink', doc, href } : undefined),
  askFixes: ({ doc, version, request, rule, start, end }) =>
    isText(doc) && isCount(version) && isCount(request) && isText(rule) && isCount(start) && isCount(end)
      ? { kind: 'askFixes', doc, version, request, rule, start, end }
      : undefined,
  applyFix: ({ doc, request, index }) =>
    isText(doc) && isCount(request) && isCount(index) ? { kind: 'applyFix', doc, request, index } : undefined,
  ignore: ({ doc, request }) => (isText(doc) && isCount(request) ? { kind: 'ignore', doc, request } : undefined),
  explain: ({ doc, rule }) => (isText(doc) && isText(rule) ? { kind: 'explain', doc, rule } : undefined),
  command: ({ doc, command }) => (isText(doc) && isCommand(command) ? { kind: 'command', doc, command } : undefined),
  askCharts: ({ doc, version }) => (isText(doc) && isCount(version) ? { kind: 'askCharts', doc, version } : undefined),
  keepChart: ({ doc, chart, use }) =>
    isText(doc) && isText(chart) && isChartUse(use) ? { kind: 'keepChart', doc, chart, use } : undefined,
};

const toView: Readers<ToView> = {
  open: ({ doc, following }) =>
    isText(doc) && typeof following === 'boolean' ? { kind: 'open', doc, following } : undefined,
  content: ({ doc, version, title, lines, blocks }) => {
    const read = parseBlocks(blocks);
    return isText(doc) && isCount(version) && isText(title) && isCount(lines) && read !== undefined
      ? { kind: 'content', doc, version, title, lines, blocks: read }
      : undefined;
  },
  cursor: ({ doc, version, line, offset, byHand }) =>
    isText(doc) && isCount(version) && isCount(line) && isCount(offset) && typeof byHand === 'boolean'
      ? { kind: 'cursor', doc, version, line, offset, byHand }
      : undefined,
  scroll: ({ doc, origin, seq, line, after }) =>
    isText(doc) && origin === 'editor' && isCount(seq) && isPlace(line) && isCount(after)
      ? { kind: 'scroll', doc, origin, seq, line, after }
      : undefined,
  pictures: ({ doc, folder, base, version }) =>
    isText(doc) && isText(folder) && isText(base) && isCount(version)
      ? { kind: 'pictures', doc, folder, base, version }
      : undefined,
  charts: ({ doc, version, html }) =>
    isText(doc) && isCount(version) && isText(html) ? { kind: 'charts', doc, version, html } : undefined,
  notice: ({ doc, text }) => (isText(doc) && isText(text) ? { kind: 'notice', doc, text } : undefined),
  fixes: ({ doc, request, titles, canIgnore }) => {
    if (!isText(doc) || !isCount(request) || typeof canIgnore !== 'boolean') return undefined;
    if (titles === undefined) return { kind: 'fixes', doc, request, canIgnore };
    const read = readTexts(titles);
    return read === undefined ? undefined : { kind: 'fixes', doc, request, titles: read, canIgnore };
  },
};

/** A message of the page, or undefined when it is none. */
export const parseFromView = (value: unknown): FromView | undefined => parseBy(fromView, value);

/** A message of the extension, or undefined when it is none. */
export const parseToView = (value: unknown): ToView | undefined => parseBy(toView, value);

function parseBy<Message extends { readonly kind: string }>(
  readers: Readers<Message>,
  value: unknown,
): Message | undefined {
  if (!isFields(value)) return undefined;
  const { kind } = value;
  return isText(kind) && isKindOf(readers, kind) ? readers[kind](value) : undefined;
}

const isKindOf = <Message extends { readonly kind: string }>(
  readers: Readers<Message>,
  kind: string,
): kind is Message['kind'] => Object.hasOwn(readers, kind);

/** What a page kept, or undefined when it is of another version or damaged. */
export function parseViewState(value: unknown): ViewState | undefined {
  if (!isFields(value) || value['format'] !== 1) return undefined;
  const { doc, following, look } = value;
  if (!isText(doc)) return undefined;
  const where = parseWhere(value['where']);
  const state = { format: 1, doc, following: following !== false, look: parseLook(look) } as const;
  return where === undefined ? state : { ...state, where };
}

function parseWhere(value: unknown): Where | undefined {
  if (!isFields(value) || !isPlace(value['top'])) return undefined;
  const { top, place } = value;
  const [start, end, ...more] = readCounts(value['selection']) ?? [];
  return {
    top,
    ...(isCount(place) ? { place } : {}),
    ...(start !== undefined && end !== undefined && more.length === 0 ? { selection: [start, end] } : {}),
  };
}
