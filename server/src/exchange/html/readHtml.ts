import { growthLimit } from '../file/growthLimit.js';
import { layOut, type SourceDocument } from '../source/sourceDocument.js';
import { flattenHtml } from './flattenHtml.js';
import { mainContent } from './mainContent.js';

/** Reads a web page, or a page that Word saved, into the intermediate form: the report in it, without the site around. */
export function readHtml(html: string): SourceDocument {
  const blocks = flattenHtml(html);
  return mainContent(
    blocks,
    layOut(
      blocks.map(({ block }) => block),
      growthLimit(html.length),
    ),
  );
}
