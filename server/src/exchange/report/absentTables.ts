import type { ReportFormat } from '../../core/formats/reportFormat.js';
import { normaliseLabel } from '../../core/text/normalise.js';
import type { BodyPart } from './frame.js';
import type { NoteDraft } from '../notes/noteDraft.js';
import type { TableRegion } from './tableRegions.js';

/** A note for each table of the preferred form that was not found, though its section or another table is there. */
export function absentTables(
  body: readonly BodyPart[],
  regions: readonly TableRegion[],
  [format]: readonly ReportFormat[],
): readonly NoteDraft[] {
  const found = new Set(regions.map(({ book }) => book.table.key));
  return (format?.tables ?? []).flatMap((table): readonly NoteDraft[] => {
    if (found.has(table.key)) return [];
    const section = format?.sections.find(({ key }) => key === table.section);
    const titles = section === undefined ? [] : [section.title, ...section.aliases].map(normaliseLabel);
    const heading = body.find(
      (part) => part.kind === 'text' && titles.some((title) => normaliseLabel(part.piece.text).endsWith(title)),
    );
    if (heading?.kind !== 'text' && regions.length === 0) return [];
    const range = heading?.kind === 'text' ? heading.piece.range : { start: 0, end: 0 };
    return [{ kind: 'open', text: 'tableAbsent', parameters: { table: table.title }, table: table.key, range }];
  });
}
