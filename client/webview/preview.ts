import { parseToView } from '../protocol/parseMessages.js';
import { parseViewTexts } from '../protocol/viewTexts.js';
import type { Content, FromView, Open, ToView, ViewState } from '../protocol/viewMessages.js';
import { chartsView } from './charts.js';
import { enableClicks } from './clicks.js';
import { enableCommands } from './commands.js';
import { enableTableCopy } from './copyTable.js';
import { showDetails } from './details.js';
import { keepPlace, selectAgain, stopAt, whereIs } from './keepPlace.js';
import { enableKeyboard } from './keyboard.js';
import { keptState } from './keptState.js';
import { showLook } from './look/showLook.js';
import { pictures } from './pictures.js';
import { placeOf } from './places.js';
import { emptySheet, readSheet, type Sheet } from './readSheet.js';
import { markCursor } from './showCursor.js';
import { syncScroll } from './syncScroll.js';

interface Host {
  postMessage(message: FromView): void;
  getState(): unknown;
  setState(state: ViewState): void;
}

declare function acquireVsCodeApi(): Host;

function start(page: HTMLElement, notice: HTMLElement): void {
  const host = acquireVsCodeApi();
  const texts = parseViewTexts(document.body.dataset['texts']);
  const state = keptState(host, document.body.dataset['doc'] ?? '');
  const shown: { sheet: Sheet; isNew: boolean } = { sheet: emptySheet(state.get().doc), isNew: true };
  const sheetNow = (): Sheet => shown.sheet;
  const docNow = (): string => shown.sheet.doc;

  const cursor = markCursor(page, sheetNow);
  const scroll = syncScroll(page, sheetNow, (moved) => {
    host.postMessage({ kind: 'scroll', doc: docNow(), origin: 'page', ...moved });
  });
  const details = showDetails({
    page,
    sheetNow,
    isMarked: () => state.get().look.marks,
    texts,
    askFixes: (request, { finding: { rule }, start, end }) => {
      const { doc, version } = shown.sheet;
      host.postMessage({ kind: 'askFixes', doc, version, request, rule, start, end });
    },
    applyFix: (request, index) => {
      host.postMessage({ kind: 'applyFix', doc: docNow(), request, index });
    },
    ignore: (request) => {
      host.postMessage({ kind: 'ignore', doc: docNow(), request });
    },
    explain: (rule) => {
      host.postMessage({ kind: 'explain', doc: docNow(), rule });
    },
  });
  const reveal = (target: HTMLElement, focus: boolean, stretch?: readonly [number, number]): void => {
    const { doc, version } = shown.sheet;
    const place = placeOf(shown.sheet, target);
    if (place === undefined) return;
    const words = stretch === undefined ? {} : { start: stretch[0], end: stretch[1] };
    host.postMessage({ kind: 'reveal', doc, version, focus, ...place, ...words });
  };
  const keyboard = enableKeyboard(page, (target) => {
    if (!details.open(target)) reveal(target, true);
  });
  enableClicks({
    page,
    sheetNow,
    moveTo: keyboard.moveTo,
    openDetails: details.open,
    reveal,
    openLink: (href) => {
      host.postMessage({ kind: 'openLink', doc: docNow(), href });
    },
  });
  enableTableCopy(page, sheetNow, texts);
  enableCommands((command) => {
    host.postMessage({ kind: 'command', doc: docNow(), command });
  });

  const charts = chartsView(texts, (message) => {
    host.postMessage(message);
  });
  const look = showLook({
    page,
    texts,
    state,
    views: (frame) => [charts.viewIn(frame)],
    redraw: () => {
      draw(shown.sheet);
    },
    go: (target) => {
      keyboard.moveTo(target);
      reveal(target, false);
    },
  });

  const images = pictures(() => {
    if (!shown.isNew) draw(shown.sheet);
  });

  /** Draws what is shown; whatever the person does stays as it is. */
  const draw = (before: Sheet): void => {
    keepPlace(page, before, shown.sheet, () => {
      look.draw({ ...shown.sheet, blocks: images.fill(docNow(), shown.sheet.blocks) });
    });
    keyboard.refresh();
    cursor.refresh();
    details.refresh();
    scroll.release();
  };

  const showContent = (content: Content): void => {
    const before = shown.sheet;
    const next = readSheet(content, before);
    if (next === undefined) {
      host.postMessage({ kind: 'ready' });
      return;
    }
    shown.sheet = next;
    notice.hidden = true;
    page.hidden = false;
    if (content.title !== '') document.title = content.title;
    draw(before);
    if (shown.isNew) goBack();
    shown.isNew = false;
  };

  /** To where the person was when the page was thrown away. */
  const goBack = (): void => {
    const { where } = state.get();
    if (where === undefined) return;
    const stop = where.place === undefined ? undefined : stopAt(page, shown.sheet, where.place);
    if (stop !== undefined) {
      page.querySelector('[tabindex="0"]')?.removeAttribute('tabindex');
      stop.tabIndex = 0;
      if (document.hasFocus()) stop.focus({ preventScroll: true });
    }
    if (where.selection !== undefined) selectAgain(page, shown.sheet, where.selection);
    scroll.goTo(where.top);
  };

  const keepWhere = (): void => {
    if (!shown.isNew) state.change({ where: whereIs(page, shown.sheet, scroll.line()) });
  };

  const open = ({ doc, following }: Open): void => {
    const { doc: last, look } = state.get();
    state.change({ following });
    if (last === doc) return;
    state.replace({ format: 1, doc, following, look });
    shown.sheet = emptySheet(doc);
    shown.isNew = true;
    page.replaceChildren();
    scrollTo({ top: 0, behavior: 'instant' });
  };

  const receive = (message: ToView): void => {
    switch (message.kind) {
      case 'open':
        open(message);
        return;
      case 'content':
        showContent(message);
        return;
      case 'cursor':
        if (message.byHand) scroll.catchUp();
        cursor.move(message, message.byHand);
        return;
      case 'scroll':
        if (message.seq > 0 || state.get().where === undefined) scroll.follow(message);
        return;
      case 'fixes':
        details.receive(message);
        return;
      case 'charts':
        charts.receive(message);
        return;
      case 'pictures':
        images.receive(message);
        return;
      case 'notice':
        notice.textContent = message.text;
        notice.hidden = false;
        // The last good page stays readable below the notice.
        page.hidden = page.childElementCount === 0;
    }
  };

  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = parseToView(data);
    if (message !== undefined && (message.kind === 'open' || message.doc === docNow())) receive(message);
  });
  addEventListener('scroll', keepWhere);
  page.addEventListener('focusin', keepWhere);
  document.addEventListener('selectionchange', keepWhere);

  host.postMessage({ kind: 'ready' });
}

const page = document.getElementById('page');
const notice = document.getElementById('notice');
if (page !== null && notice !== null) start(page, notice);
