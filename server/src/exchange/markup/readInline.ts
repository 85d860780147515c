import type { PhrasingContent } from 'mdast';
import { paragraphNumber, parseMarkdown } from '../../core/markdown/parseMarkdown.js';

/** A stretch of words with the same marks, or what stands between two. */
export interface InlineRun {
  readonly text: string;
  /** A picture or the mark of a footnote, as Markdown writes it; it has no words. */
  readonly insert?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly address?: string;
}

/** What a line of Markdown says; undefined if it is anything else than words with bold, links and inserts. */
export function readInline(source: string): readonly InlineRun[] | undefined {
  const number = paragraphNumber(source);
  const [only, ...others] = parseMarkdown(source.slice(number.length)).children;
  if (only === undefined && number !== '') return [{ text: number }];
  if (only?.type !== 'paragraph' || others.length > 0) return undefined;
  const runs: InlineRun[] = number === '' ? [] : [{ text: lead(source, number) }];
  const walk = (nodes: readonly PhrasingContent[], marks: Omit<InlineRun, 'text'>): boolean =>
    nodes.every((node) => {
      switch (node.type) {
        case 'text':
          runs.push({ ...marks, text: node.value });
          return true;
        case 'image':
        case 'footnoteReference': {
          const { start, end } = node.position ?? {};
          runs.push({
            ...marks,
            text: '',
            insert: source.slice(number.length).slice(start?.offset ?? 0, end?.offset ?? 0),
          });
          return true;
        }
        case 'strong':
          return walk(node.children, { ...marks, bold: true });
        case 'emphasis':
          return walk(node.children, { ...marks, italic: true });
        case 'link':
          // The brackets around an address mark it in running text as they do in Markdown.
          if (source.startsWith('<', number.length + (node.position?.start.offset ?? 0))) {
            runs.push({
              ...marks,
              text: `<${node.children.map((child) => ('value' in child ? child.value : '')).join('')}>`,
            });
            return true;
          }
          return walk(node.children, { ...marks, address: node.url });
        default:
          return false;
      }
    });
  return walk(only.children, {}) ? runs : undefined;
}

/** The number with the white space behind it, which Markdown would take for an indent. */
const lead = (source: string, number: string): string =>
  number + (/^\s*/u.exec(source.slice(number.length))?.[0] ?? '');
