import { fillText, type ViewTexts } from '../../protocol/viewTexts.js';
import { fontDetector } from './isFontThere.js';
import { missingFonts, type MissingFont } from './officialFonts.js';

export interface FontNotice {
  readonly count: number;
  /** Names what is missing: a notice that was read and closed stays closed until something else is missing. */
  readonly missing: string;
  readonly show: (on: boolean) => void;
  readonly isShown: () => boolean;
}

/** Says which official fonts this computer does not have, and what stands in for them. */
export function fontNotice(place: HTMLElement, texts: ViewTexts, close: () => void): FontNotice {
  const missing = missingFonts(fontDetector());
  place.className = 'font-notice';
  place.setAttribute('role', 'note');
  place.hidden = true;

  const draw = (): void => {
    // One line until the person asks for the names: the page is what the panel is for.
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = fillText(texts.fontsTitle, missing.length);
    const list = document.createElement('ul');
    list.append(...missing.map((each) => entryOf(each, texts)));
    details.append(summary, list);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = texts.close;
    button.addEventListener('click', close);
    place.replaceChildren(details, button);
  };

  return {
    count: missing.length,
    missing: missing.map(({ font }) => font.name).join(),
    show: (on) => {
      if (on && place.childElementCount === 0) draw();
      place.hidden = !on;
    },
    isShown: () => !place.hidden,
  };
}

function entryOf({ font: { use, name, latinName }, standIn }: MissingFont, texts: ViewTexts): HTMLElement {
  const entry = document.createElement('li');
  const text = standIn === undefined ? texts.fontNone : texts.fontMissing;
  const [family = '', chinese = ''] = standIn ?? [];
  const names = isChinese() ? [name, chinese] : [latinName, family];
  entry.textContent = fillText(text, texts[use], ...names);
  return entry;
}

const isChinese = (): boolean => /^zh\b/iu.test(document.documentElement.lang);
