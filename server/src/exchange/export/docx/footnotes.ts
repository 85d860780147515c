import type { Element } from 'hast';
import { noteOf } from '../../../core/render/footnote.js';
import { val, xml, type Xml } from '../office/xml.js';
import { sign } from './footnoteCall.js';
import type { Outside } from './outside.js';
import { paragraph, runsOf, textRun } from './runs.js';

/** Word's lines above notes, which its settings name. */
const SEPARATORS = [
  [-1, 'separator'],
  [0, 'continuationSeparator'],
] as const;

/** The part of the file that holds the words of the footnotes. */
export const footnotesPart = (
  namespaces: Readonly<Record<string, string>>,
  notes: readonly Element[],
  outside: Outside,
): Xml =>
  xml('w:footnotes', namespaces, [
    ...SEPARATORS.map(([id, type]) =>
      xml('w:footnote', { 'w:type': type, 'w:id': id }, [
        paragraph('FootnoteText', [xml('w:r', {}, [xml(`w:${type}`)])]),
      ]),
    ),
    ...notes.flatMap((element) => {
      const note = noteOf(element);
      if (note === undefined) return [];
      const words = [sign(xml('w:footnoteRef')), textRun(' '), ...runsOf(note.content, outside)];
      return [xml('w:footnote', { 'w:id': note.number }, [paragraph('FootnoteText', words)])];
    }),
  ]);

/** ① and so on, as the page shows them; some programs look for it in the settings, others in the section. */
const signs = val('w:numFmt', 'decimalEnclosedCircleChinese');
export const sectionFootnotes = xml('w:footnotePr', {}, [signs]);
export const footnoteSettings = xml('w:footnotePr', {}, [
  signs,
  ...SEPARATORS.map(([id]) => xml('w:footnote', { 'w:id': id })),
]);
