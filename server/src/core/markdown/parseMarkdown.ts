import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { footnoteCall } from './footnoteCall.js';

/**
 * Markdown that a report's paragraph does not have: raw HTML is shown as it is written, headings, tables of contents
 * and the notes of footnotes are the report's own business.
 */
const NOT_IN_PROSE = [
  'htmlFlow',
  'htmlText',
  'headingAtx',
  'setextUnderline',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'tasklistCheck',
  // Bare addresses are found by the renderer, which knows that Chinese text ends them.
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
];

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(withoutConstructs)
  .freeze();

/**
 * A paragraph of a report as Markdown. CommonMark alone would not take `**加强领导。**落实` for bold: it wants a space
 * behind the mark, which Chinese text does not have.
 */
export const parseMarkdown = (source: string): Root => (isTooMuch(source) ? words(source) : parser.parse(source));

/** Nobody writes a longer paragraph, in UTF-16 units, one with more marks, or boxes deeper inside each other. */
const LONGEST = 20_000;
const MOST_MARKS = 1000;
const MARKS = /[*_~]+|\[/gu;
const DEEP = /^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s))){40}/mu;

/** What would take the parser more than linear time, or more stack than there is: it is read as plain words. */
const isTooMuch = (source: string): boolean =>
  source.length > LONGEST || DEEP.test(source) || (source.match(MARKS)?.length ?? 0) > MOST_MARKS;

function words(source: string): Root {
  const lines = source.split('\n');
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: source.length },
  };
  return {
    type: 'root',
    position,
    children: [{ type: 'paragraph', position, children: [{ type: 'text', value: source, position }] }],
  };
}

function withoutConstructs(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: NOT_IN_PROSE } }, footnoteCall];
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

/** Without one of these, a text is the same in Markdown. */
const MARKDOWN = /[\\`*_[\]<>&~|@]|https?:|www\.|^[^\S\r\n\u2028\u2029]*(?:[-+=#]|\d+[.)](?:\s|$))| {2}[\r\n]/imu;

export const mayBeMarkdown = (source: string): boolean => MARKDOWN.test(source);

/** Would begin an ordered list, where the report means a numbered paragraph. */
const LIST_NUMBER = /^\s*\d{1,9}[.)](?=\s|$)/u;

/** The number that a paragraph begins with, which is no Markdown. */
export const paragraphNumber = (source: string): string => LIST_NUMBER.exec(source)?.[0] ?? '';
