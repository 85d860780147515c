import { builtInFormats } from '../formats/index.js';
import { indexLines } from '../text/lines.js';
import { ordinaryText } from '../text/ordinaryText.js';
import { scanBlocks } from './blocks.js';
import { frontMatterValue, readFrontMatter } from './frontMatter.js';
import { readTitle } from './identity.js';
import { joinTitle } from './title.js';

/** Title and front matter stand at the top; what is below them is not looked at. */
const HEAD_LINES = 80;
/** An annual report alone says too little: companies write them too. */
const SUBJECT = /(?:信息|政务)公开/u;
const REPORT = /(?:年度报告|年报|工作报告)$/u;

/**
 * Whether a Markdown text says of itself that it is a report on government information disclosure: by `report:`
 * (报告) in its front matter, or by its title, which names the year (a guide on writing such reports does not).
 */
export function looksLikeReport(text: string): boolean {
  const written = firstLines(text, HEAD_LINES);
  const head = ordinaryText(written)?.text ?? written;
  const lines = indexLines(head);
  const kind = frontMatterValue(readFrontMatter(head, lines), 'report');
  if (builtInFormats.some(({ report }) => report === kind)) return true;
  const title = joinTitle(scanBlocks(head, lines), head, lines).find((block) => block.kind === 'title');
  return title !== undefined && isDisclosureReport(title.text) && readTitle(title.text).year !== undefined;
}

const isDisclosureReport = (title: string): boolean => SUBJECT.test(title) && REPORT.test(title);

function firstLines(text: string, count: number): string {
  const breaks = /\r\n|\r|\n/gu;
  for (let line = 0; line < count; line++) if (breaks.exec(text) === null) return text;
  return text.slice(0, breaks.lastIndex);
}
