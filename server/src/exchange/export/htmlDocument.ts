import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Locale } from '../../core/index.js';
import { element, text } from '../../core/render/hast.js';
import sheetStyle from '../../core/render/sheet.css?inline';
import pageStyle from './page.css?inline';

interface Page {
  readonly locale: Locale;
  readonly title: string;
  readonly content: readonly ElementContent[];
  /** Class of the page beside `page`. */
  readonly className?: string;
  /** Rules on top of the common ones. */
  readonly style?: string;
}

/** Even if the page held a script or an address, no browser would run or fetch it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** One file that needs nothing else: no script, no font, no address to load from. */
export function htmlDocument({ locale, title, content, className, style }: Page): string {
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, [text(title)]),
    element('style', {}, [text([sheetStyle, pageStyle, style ?? ''].join('\n'))]),
  ]);
  const main = element('main', { className: ['page', ...(className === undefined ? [] : [className])] }, content);
  const html = element('html', { lang: locale }, [head, element('body', {}, [main])]);
  return `<!doctype html>\n${toHtml(html)}\n`;
}
