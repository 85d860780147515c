import type { Fixes, ViewEquation } from '../protocol/viewMessages.js';
import type { ViewTexts } from '../protocol/viewTexts.js';
import type { PlacedFinding } from './findingsOf.js';

interface Filling {
  readonly equations: readonly ViewEquation[];
  readonly findings: ReadonlyMap<number, PlacedFinding>;
  readonly texts: ViewTexts;
  readonly applyFix: (request: number, index: number) => void;
  readonly ignore: (request: number) => void;
  readonly explain: (rule: string) => void;
}

/** Fills the popup: finding by finding with a place for its fixes, then the equations. */
export function fillDetails(popup: HTMLElement, filling: Filling): void {
  const { equations, findings, texts, applyFix, ignore, explain } = filling;
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
      const silence = make('button', 'details-ignore', texts.ignore);
      silence.hidden = true;
      silence.addEventListener('click', () => {
        ignore(request);
      });
      actions.append(fixes, more, silence);
      section.append(message, actions);
      return section;
    }),
    ...equations.map(({ text, status }) => make('p', `equation equation-${status}`, text)),
  );
}

/** Puts what can be done about a finding into its place; returns the first button there is. */
export function fillFixes(
  popup: HTMLElement,
  { request, titles, canIgnore }: Fixes,
  texts: ViewTexts,
): HTMLElement | undefined {
  const place = popup.querySelector(`.details-fixes[data-request="${String(request)}"]`);
  if (place === null) return undefined;
  const buttons = (titles ?? []).map((title, index) => {
    const button = make('button', 'details-fix', title);
    button.dataset['index'] = String(index);
    return button;
  });
  const silence = place.parentElement?.querySelector<HTMLElement>('.details-ignore');
  if (silence) silence.hidden = !canIgnore;
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
