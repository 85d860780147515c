import type { ViewEquation } from '../protocol/viewMessages.js';
import type { ViewTexts } from '../protocol/viewTexts.js';
import type { PlacedFinding } from './findingsOf.js';

interface Filling {
  readonly equations: readonly ViewEquation[];
  readonly findings: ReadonlyMap<number, PlacedFinding>;
  readonly texts: ViewTexts;
  readonly applyFix: (request: number, index: number) => void;
  readonly explain: (rule: string) => void;
}

/** Fills the popup: finding by finding with a place for its fixes, then the equations. */
export function fillDetails(popup: HTMLElement, { equations, findings, texts, applyFix, explain }: Filling): void {
  const hasFindings = findings.size > 0;
  popup.setAttribute('role', hasFindings ? 'dialog' : 'tooltip');
  if (hasFindings) popup.setAttribute('aria-label', texts.details);
  else popup.removeAttribute('aria-label');
  popup.replaceChildren(
    ...[...findings].map(([request, { finding }]) => {
      const section = make('section', `details-finding finding-${finding.severity}`);
      const message = make('p', 'details-message', finding.message);
      message.prepend(make('strong', 'details-severity', texts[finding.severity]));
      const actions = make('div', 'details-actions');
      const fixes = make('div', 'details-fixes');
      fixes.dataset['request'] = String(request);
      fixes.addEventListener('click', ({ target }) => {
        const index = target instanceof Element ? target.closest<HTMLElement>('button')?.dataset['index'] : undefined;
        if (index !== undefined) applyFix(request, Number(index));
      });
      const more = make('button', 'details-explain', texts.explain);
      more.addEventListener('click', () => {
        explain(finding.rule);
      });
      actions.append(fixes, more);
      section.append(message, actions);
      return section;
    }),
    ...equations.map(({ text, status }) => make('p', `equation equation-${status}`, text)),
  );
}

/** Puts the fixes of a finding into their place; returns the first button there is. */
export function fillFixes(
  popup: HTMLElement,
  request: number,
  titles: readonly string[] | undefined,
  texts: ViewTexts,
): HTMLElement | undefined {
  const place = popup.querySelector(`.details-fixes[data-request="${String(request)}"]`);
  if (place === null) return undefined;
  const buttons = (titles ?? []).map((title, index) => {
    const button = make('button', 'details-fix', title);
    button.dataset['index'] = String(index);
    return button;
  });
  if (buttons.length > 0) place.replaceChildren(...buttons);
  else place.replaceChildren(make('p', 'details-none', titles === undefined ? texts.stale : texts.noFix));
  return popup.querySelector('button') ?? undefined;
}

function make(tagName: 'p' | 'section' | 'strong' | 'div' | 'button', className: string, text = ''): HTMLElement {
  const element = document.createElement(tagName);
  element.className = className;
  element.textContent = text;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  return element;
}
