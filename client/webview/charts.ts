import { chartUses, type AskCharts, type Charts, type ChartUse, type KeepChart } from '../protocol/chartMessages.js';
import type { ViewTexts } from '../protocol/viewTexts.js';
import type { Frame } from './look/frame.js';
import type { View } from './look/sheetViews.js';

export interface ChartsView {
  /** For the table of views: shown in the place of the paper. */
  viewIn(frame: Pick<Frame, 'area' | 'stage'>): View;
  receive(charts: Charts): void;
}

/** The view of the charts: they are asked for only while it is looked at. */
export function chartsView(texts: ViewTexts, post: (message: AskCharts | KeepChart) => void): ChartsView {
  const place = document.createElement('main');
  const shown: { doc: string; version: number | undefined } = { doc: '', version: undefined };
  place.className = 'charts';
  place.hidden = true;
  place.setAttribute('aria-label', texts.charts);

  place.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-use]') : null;
    const use = chartUses.find((each) => each === button?.dataset['use']);
    const chart = button?.closest<HTMLElement>('[data-chart]')?.dataset['chart'];
    if (use !== undefined && chart !== undefined) post({ kind: 'keepChart', doc: shown.doc, chart, use });
  });

  return {
    viewIn: ({ area, stage }) => {
      area.append(place);
      return {
        name: 'charts',
        label: texts.charts,
        title: texts.chartsTitle,
        draw: ({ doc, version }) => {
          stage.hidden = true;
          place.hidden = false;
          if (doc !== shown.doc) place.replaceChildren();
          if (doc === shown.doc && version === shown.version) return;
          Object.assign(shown, { doc, version });
          post({ kind: 'askCharts', doc, version });
        },
        leave: () => {
          stage.hidden = false;
          place.hidden = true;
        },
      };
    },
    receive: ({ doc, version, html }) => {
      if (doc !== shown.doc || version !== shown.version) return;
      const next = new DOMParser().parseFromString(html, 'text/html').body;
      for (const figure of next.querySelectorAll<HTMLElement>('[data-chart]')) {
        figure.append(buttonsFor(texts));
        keepOpen(figure, place);
      }
      replaceChanged(place, next);
    },
  };
}

/** Charts that stay as they are keep their nodes, and with them the focus and what is selected. */
function replaceChanged(place: HTMLElement, next: Element): void {
  const old = [...place.children];
  const wanted = [...next.children];
  const focused = document.activeElement?.closest<HTMLElement>('[data-chart]')?.dataset['chart'];
  const use = document.activeElement?.closest<HTMLElement>('[data-use]')?.dataset['use'];
  wanted.forEach((element, index) => {
    const had = old[index];
    if (had === undefined) place.append(element);
    else if (!had.isEqualNode(element)) had.replaceWith(element);
  });
  for (const surplus of old.slice(wanted.length)) surplus.remove();
  if (focused === undefined || place.contains(document.activeElement)) return;
  const figure = figureIn(place, focused);
  figure?.querySelector<HTMLElement>(use === undefined ? 'summary' : `[data-use="${CSS.escape(use)}"]`)?.focus();
}

const figureIn = (place: HTMLElement, chart: string): HTMLElement | null =>
  place.querySelector<HTMLElement>(`[data-chart="${CSS.escape(chart)}"]`);

function buttonsFor(texts: ViewTexts): HTMLElement {
  const words: Readonly<Record<ChartUse, string>> = {
    picture: texts.chartPicture,
    table: texts.chartTable,
    file: texts.chartFile,
  };
  const buttons = document.createElement('div');
  buttons.className = 'chart-uses';
  for (const use of chartUses) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['use'] = use;
    button.textContent = words[use];
    buttons.append(button);
  }
  return buttons;
}

/** A data table that the person opened stays open when the figures change. */
function keepOpen(figure: HTMLElement, place: HTMLElement): void {
  const old = figureIn(place, figure.dataset['chart'] ?? '')?.querySelector('details');
  const details = figure.querySelector('details');
  if (details !== null && old instanceof HTMLDetailsElement) details.open = old.open;
}
