import type { Element, ElementContent } from 'hast';
import type { Report } from '../../core/index.js';
import { renderReport } from '../../core/render/renderReport.js';
import { htmlDocument } from './htmlDocument.js';
import type { Pictures } from './pictures/reportPictures.js';
import { showPictures } from './pictures/showPictures.js';

/** The report as a web page that prints as the preview shows it. Its words are Chinese, whatever the person speaks. */
export function reportHtml(report: Report, pictures: Pictures): string {
  const { content, title } = renderReport(report, 'zh-CN');
  return htmlDocument({
    locale: 'zh-CN',
    title,
    content: content.map((node) => showPictures(labelTables(node), pictures)),
  });
}

/** A caption that is not to be seen becomes a label: copied from the page, it would be words that no report has. */
function labelTables(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const caption = node.tagName === 'table' ? node.children.find(isHiddenCaption) : undefined;
  const label = caption?.children.find((child) => child.type === 'text')?.value;
  return {
    ...node,
    properties: { ...node.properties, ...(label === undefined ? {} : { ariaLabel: label }) },
    children: node.children.filter((child) => child !== caption).map(labelTables),
  };
}

function isHiddenCaption(node: ElementContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'caption') return false;
  const { className } = node.properties;
  return Array.isArray(className) && className.includes('visually-hidden');
}
