import type { Element, Properties } from 'hast';
import { severities, type Finding } from '../model/finding.js';
import { sayIn } from '../messages/message.js';
import type { Range } from '../text/range.js';
import { element, text } from './hast.js';
import type { Sheet } from './sheet.js';

/** A finding as the page knows it: its place among the findings of its block. */
export interface Mark {
  readonly index: number;
  readonly range: Range;
  readonly finding: Finding;
}

export type Attributes = Readonly<Record<string, Properties[string]>>;

/** Class, index and spoken text of the findings on an element; the gravest gives the class. */
export function markAttributes(marks: readonly Mark[], { locale }: Sheet): Attributes {
  const [first] = marks;
  if (first === undefined) return {};
  const severity = severities.find((level) => marks.some(({ finding }) => finding.severity === level));
  return {
    className: ['finding', `finding-${severity ?? first.finding.severity}`],
    dataFinding: marks.map(({ index }) => String(index)).join(' '),
    'aria-description': marks.map(({ finding }) => sayIn(locale, finding.message)).join('\n'),
  };
}

/** Two sets of properties as one: their classes add up. */
export function joinAttributes(a: Attributes, b: Attributes): Attributes {
  const classes = [a['className'], b['className']].flatMap((names) => (Array.isArray(names) ? names : []));
  return { ...a, ...b, ...(classes.length === 0 ? {} : { className: classes }) };
}

/** A line of its own for findings about something that is not there, or that the page does not show. */
export const markNote = (marks: readonly Mark[], sheet: Sheet): Element =>
  element(
    'p',
    joinAttributes(
      { className: ['finding-note'], role: 'note' },
      { ...markAttributes(marks, sheet), 'aria-description': undefined },
    ),
    marks.flatMap(({ finding }, index) => [
      ...(index > 0 ? [element('br', {})] : []),
      text(sayIn(sheet.locale, finding.message)),
    ]),
  );
