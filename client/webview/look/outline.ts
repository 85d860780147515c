import { fillText, type ViewTexts } from '../../protocol/viewTexts.js';

const ENTRIES = 'h1, h2, h3, h4, h5, table:not(.outside-form)';

export interface Outline {
  /** Lists what the page shows now. */
  readonly refresh: () => void;
}

/** The headings and tables of the page; choosing one is a click on it. */
export function showOutline(
  aside: HTMLElement,
  page: HTMLElement,
  texts: Pick<ViewTexts, 'outlineTitle' | 'table'>,
  go: (target: HTMLElement) => void,
): Outline {
  aside.setAttribute('aria-label', texts.outlineTitle);
  const entries = (): readonly HTMLElement[] => [...page.querySelectorAll<HTMLElement>(ENTRIES)];

  aside.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button === null) return;
    const chosen = entries()[[...aside.querySelectorAll('button')].indexOf(button)];
    if (chosen !== undefined) go(chosen);
  });

  return {
    refresh: () => {
      if (aside.hidden) return;
      const wanted = entries().map((entry) => ({ level: levelOf(entry), words: wordsOf(entry, texts) }));
      const list = aside.querySelector('ul') ?? aside.appendChild(document.createElement('ul'));
      while (list.childElementCount > wanted.length) list.lastElementChild?.remove();
      while (list.childElementCount < wanted.length) list.append(drawEntry());
      wanted.forEach(({ level, words }, index) => {
        const button = list.children[index]?.querySelector('button');
        if (!(button instanceof HTMLButtonElement)) return;
        button.className = `level-${String(level)}`;
        if (button.textContent !== words) button.textContent = words;
      });
    },
  };
}

/** A table belongs to the heading before it. */
const levelOf = ({ tagName }: Element): number => (tagName === 'TABLE' ? 6 : Number(tagName.slice(1)));

function wordsOf(entry: HTMLElement, { table }: Pick<ViewTexts, 'table'>): string {
  if (!(entry instanceof HTMLTableElement)) return entry.textContent.trim();
  const name = entry.caption?.textContent ?? entry.getAttribute('aria-label') ?? entry.rows[0]?.textContent ?? '';
  return fillText(table, name.trim());
}

function drawEntry(): HTMLElement {
  const entry = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  entry.append(button);
  return entry;
}
