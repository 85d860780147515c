/** An element or text of a rendered page. */
export interface PageNode {
  /** Empty for text. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
  readonly text: string;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z:_@][^\s"'<>=/]*(?:="[^"]*")?)*)\s*>/uy;
const ATTRIBUTE = /\s+([^\s"'<>=/]+)(?:="([^"]*)")?/gu;
const EMPTY = new Set(['br', 'hr']);

/**
 * Reads the HTML that the renderer writes, strictly: a `<` that does not begin a tag, a comment, an attribute
 * without double quotes or a tag that is not closed is an error.
 */
export function readPage(html: string): PageNode {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: PageNode[];
  }
  const root: Open = { name: '#root', attributes: {}, children: [] };
  const stack: Open[] = [root];
  const top = (): Open => stack.at(-1) ?? root;
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) top().children.push({ name: '', attributes: {}, children: [], text: decode(html.slice(at, end)) });
    if (next < 0) break;
    TAG.lastIndex = next;
    const match = TAG.exec(html);
    if (match === null) throw new Error(`no tag at ${JSON.stringify(html.slice(next, next + 80))}`);
    const [whole, closing, name = '', attributes = ''] = match;
    at = next + whole.length;
    if (closing === '/') {
      const open = stack.pop();
      if (open?.name !== name) throw new Error(`</${name}> closes ${open?.name ?? 'nothing'}`);
      top().children.push({ ...open, text: open.children.map(({ text }) => text).join('') });
      continue;
    }
    const read = Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, decode(value)]),
    );
    if (EMPTY.has(name)) top().children.push({ name, attributes: read, children: [], text: '' });
    else stack.push({ name, attributes: read, children: [] });
  }
  if (stack.length !== 1) throw new Error(`<${top().name}> is not closed`);
  return { ...root, text: root.children.map(({ text }) => text).join('') };
}

const decode = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');

/** Every element under a node that fulfils a condition, in document order. */
export const findAll = (node: PageNode, fits: (node: PageNode) => boolean): readonly PageNode[] => [
  ...(node.name !== '' && fits(node) ? [node] : []),
  ...node.children.flatMap((child) => findAll(child, fits)),
];

export const named =
  (...names: readonly string[]) =>
  ({ name }: PageNode): boolean =>
    names.includes(name);

export const hasClass = (node: PageNode, className: string): boolean =>
  (node.attributes['class'] ?? '').split(' ').includes(className);
