import type { Element, ElementContent } from 'hast';
import type { Report } from '../../../core/index.js';
import { element, text } from '../../../core/render/hast.js';
import { renderReport } from '../../../core/render/renderReport.js';
import type { Pictures } from '../pictures/reportPictures.js';
import { docxFile } from './docxFile.js';

/** How many characters of size 二号 a line of the title holds. */
const TITLE_LINE = 20;

/** The report as a Word file: the same page as the preview's and the web page's. */
export function reportDocx(report: Report, pictures: Pictures): Uint8Array {
  const { content, title } = renderReport(report, 'zh-CN');
  const { organisation } = report.identity;
  const shown = content.map((node) => (isTitle(node) ? breakTitle(node, organisation) : node));
  return docxFile({ title, author: organisation, content: shown, pictures });
}

const isTitle = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'h1';

/** A title of two lines ends the first behind the organisation's name, not in the middle of a word. */
function breakTitle(title: Element, organisation: string | undefined): Element {
  const [only, ...others] = title.children;
  if (only?.type !== 'text' || others.length > 0 || organisation === undefined) return title;
  const { value } = only;
  const rest = value.slice(organisation.length);
  const fits = [organisation, rest].every((line) => line.length > 0 && line.length <= TITLE_LINE);
  if (value.length <= TITLE_LINE || !value.startsWith(organisation) || !fits) return title;
  return { ...title, children: [text(organisation), element('br', {}), text(rest)] };
}
