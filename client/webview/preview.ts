import { parseToView } from '../protocol/parseMessages.js';
import type { Content, FromView, ToView, ViewState } from '../protocol/viewMessages.js';
import { enableKeyboard } from './keyboard.js';
import { keptState } from './keptState.js';
import { patchChildren } from './patch.js';
import { blockAt, placeOf, targetOf } from './places.js';

interface Host {
  postMessage(message: FromView): void;
  getState(): unknown;
  setState(state: ViewState): void;
}

declare function acquireVsCodeApi(): Host;

const CURRENT = 'is-current';

function start(page: HTMLElement, notice: HTMLElement): void {
  const host = acquireVsCodeApi();
  const doc = document.body.dataset['doc'] ?? '';
  keptState(host, doc);
  const shown: { version: number; line: number | undefined } = { version: 0, line: undefined };
  const keyboard = enableKeyboard(page, (target) => {
    reveal(target, true);
  });

  const reveal = (target: HTMLElement, focus: boolean): void => {
    const place = placeOf(target);
    if (place !== undefined) host.postMessage({ kind: 'reveal', doc, version: shown.version, focus, ...place });
  };

  const showContent = ({ version, title, html }: Content): void => {
    const next = new DOMParser().parseFromString(html, 'text/html').body;
    if (shown.line !== undefined) blockAt(next, shown.line)?.classList.add(CURRENT);
    keyboard.replacing(next, () => {
      patchChildren(page, next);
    });
    shown.version = version;
    if (title !== '') document.title = title;
    notice.hidden = true;
    page.hidden = false;
  };

  const showCursor = (line: number, scroll: boolean): void => {
    shown.line = line;
    const block = blockAt(page, line);
    if (block?.classList.contains(CURRENT) !== true) {
      for (const old of page.querySelectorAll(`.${CURRENT}`)) old.classList.remove(CURRENT);
      block?.classList.add(CURRENT);
    }
    // "nearest" leaves the page where it is as long as the block is in view.
    if (scroll) block?.scrollIntoView({ block: 'nearest' });
  };

  const receive = (message: ToView | undefined): void => {
    if (message?.doc !== doc) return;
    switch (message.kind) {
      case 'content':
        showContent(message);
        return;
      case 'cursor':
        showCursor(message.line, message.reveal);
        return;
      case 'notice':
        notice.textContent = message.text;
        notice.hidden = false;
        // The last good page stays readable below the notice.
        page.hidden = page.childElementCount === 0;
    }
  };

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    receive(parseToView(data));
  });
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest('a[href]');
    if (link !== null) {
      event.preventDefault();
      event.stopPropagation(); // VS Code would follow it too
      followLink(link.getAttribute('href') ?? '');
      return;
    }
    const target = targetOf(event.target);
    // Selecting words to copy them is not a click.
    if (target === undefined || getSelection()?.isCollapsed === false) return;
    keyboard.moveTo(target);
    reveal(target, target.dataset['start'] !== undefined);
  });
  page.addEventListener('dblclick', (event) => {
    const target = event.target instanceof Element ? targetOf(event.target) : undefined;
    if (target !== undefined) reveal(target, true);
  });
  const followLink = (href: string): void => {
    if (href.startsWith('#')) document.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
    else host.postMessage({ kind: 'openLink', doc, href });
  };

  host.postMessage({ kind: 'ready' });
}

const page = document.getElementById('page');
const notice = document.getElementById('notice');
if (page !== null && notice !== null) start(page, notice);
