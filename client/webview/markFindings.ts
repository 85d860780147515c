import type { ViewFinding } from '../protocol/viewMessages.js';

/** Gives every marked place what was found there: as a tooltip, and for screen readers as a description. */
export function markFindings(page: Element, findings: readonly ViewFinding[]): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-finding]')) {
    const messages = (place.dataset['finding'] ?? '').split(' ').flatMap((index) => {
      const finding = /^\d+$/u.test(index) ? findings[Number(index)] : undefined;
      return finding === undefined ? [] : [finding.message];
    });
    if (messages.length === 0) continue;
    place.title = messages.join('\n');
    place.setAttribute('aria-description', messages.join(' '));
  }
}
