import type { TableFormat } from '../formats/reportFormat.js';
import type { Localized } from '../messages/locale.js';
import { labelOf } from './chartWords.js';

export interface OutcomeGroup {
  readonly label: Localized;
  /** Keys of its rows. */
  readonly rows: readonly string[];
}

/** The outcomes of requests as the form groups them: 予以公开, 部分公开, 不予公开 with its reasons, … */
export function outcomeGroups(form: TableFormat | undefined): readonly OutcomeGroup[] {
  const groups = new Map<string, { readonly key: string; readonly rows: string[] }>();
  for (const { key, label, groups: above } of form?.rows ?? []) {
    if (above.length === 0 || key === 'total') continue;
    const words = above[1] ?? label;
    const [part = key] = key.split('.');
    const known = groups.get(words);
    if (known === undefined) groups.set(words, { key: part, rows: [key] });
    else known.rows.push(key);
  }
  return [...groups].map(([words, { key, rows }]) => ({ label: labelOf(key, words), rows }));
}
