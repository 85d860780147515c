/** An element of an XML file. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The words in it and below it. */
  readonly text: string;
}

const TOKEN = /<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<>]+)/uy;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ENTITY = /&(?:lt|gt|amp|quot);/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads XML strictly: what is not well-formed, or uses more of XML than elements, attributes and text, is an error. */
export function readXml(source: string): XmlNode {
  if (!source.startsWith(DECLARATION)) throw new Error('no declaration');
  if (NO_XML.test(source)) throw new Error('a character that XML does not have');
  interface Open {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: XmlNode[];
    text: string;
  }
  const root: Open = { name: '#root', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  const close = (): void => {
    const node = stack.pop();
    const parent = stack.at(-1);
    if (node === undefined || parent === undefined) throw new Error('closed too often');
    parent.children.push(node);
    parent.text += node.text;
  };
  TOKEN.lastIndex = DECLARATION.length;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) throw new Error(`not well-formed at ${source.slice(at, at + 60)}`);
    const [, closing, name = '', attributes = '', empty, words] = match;
    const open = stack.at(-1) ?? root;
    if (words !== undefined) {
      if (open === root) throw new Error('words outside of the root');
      open.text += decode(words);
    } else if (closing === '/') {
      if (open.name !== name) throw new Error(`</${name}> closes <${open.name}>`);
      close();
    } else {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/gu)].map(([, key = '', value = '']) => [key, value]);
      const read = Object.fromEntries(pairs.map(([key, value]) => [key, decode(value ?? '')])) as Record<
        string,
        string
      >;
      if (Object.keys(read).length !== pairs.length) throw new Error(`<${name}> has an attribute twice`);
      stack.push({ name, attributes: read, children: [], text: '' });
      if (empty === '/') close();
    }
  }
  const [only, ...others] = root.children;
  if (stack.length !== 1 || only === undefined || others.length > 0) throw new Error('not one root');
  return only;
}

function decode(text: string): string {
  if (text.replace(ENTITY, '').includes('&')) throw new Error(`an entity that XML does not have in ${text}`);
  return text.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
}

/** Every element of a name under a node, in document order. */
export const all = (node: XmlNode, name: string): readonly XmlNode[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
];

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((each) => each.name === name);

/** The `w:val` of an element below a node. */
export const valOf = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['w:val'];
