import type { InlineMark, Insert } from '../markup/inlineMark.js';
import { settleRaised, type Place, type Raised } from '../markup/raised.js';
import { raisedMark } from '../source/raisedMark.js';
import type { ListItem } from '../source/sourceMarkup.js';
import type { SourceBlock } from '../source/sourceBlock.js';
import { append } from './htmlNodes.js';

export type OpenMark = { readonly kind: 'bold' | 'italic' } | { readonly kind: 'link'; readonly address: string };

/** Gathers the words of one line after the other, with what stands out in them. */
export interface LineWriter {
  /** Words with white space as browsers collapse it. */
  readonly addCollapsed: (text: string) => void;
  /** Words whose line breaks count. */
  readonly addLines: (text: string) => void;
  readonly add: (text: string) => void;
  /** What stands in a field: its figure is none with what is around. */
  readonly addField: (text: string) => void;
  /** The next line is an item of a list. */
  readonly item: (item: ListItem) => void;
  /** From here on words stand out, until the result is called. */
  readonly open: (mark: OpenMark) => () => void;
  /** From here on words stand higher or lower, until the result is called. */
  readonly raise: (place: Place) => () => void;
  /** A picture or the mark of a footnote between the words; what can be neither stands by itself. */
  readonly insert: (block: SourceBlock | { readonly kind: 'call'; readonly note: number }) => void;
  readonly end: () => void;
}

export function lineWriter(emit: (block: SourceBlock) => void): LineWriter {
  let line = '';
  let fieldEnd = 0;
  let item: ListItem | undefined;
  let marks: InlineMark[] = [];
  let inserts: Insert[] = [];
  let raised: Raised[] = [];
  const open: { readonly mark: OpenMark; start: number }[] = [];
  const lifted: { readonly place: Place; start: number }[] = [];
  const close = ({ mark, start }: { readonly mark: OpenMark; readonly start: number }): void => {
    if (start < line.length) marks.push({ ...mark, start, end: line.length });
  };
  const lower = ({ place, start }: { readonly place: Place; readonly start: number }): void => {
    if (start < line.length) raised.push({ place, start, end: line.length });
  };
  const end = (): void => {
    open.forEach(close);
    lifted.forEach(lower);
    if (line.trim() !== '' || inserts.length > 0) {
      const settled = settleRaised({ text: line, marks, inserts }, raised);
      const { words } = settled;
      settled.marks.map(raisedMark).forEach(emit);
      emit({
        kind: 'paragraph',
        text: words.text,
        ...(words.marks.length > 0 && { marks: words.marks }),
        ...(words.inserts.length > 0 && { inserts: words.inserts }),
        ...(item !== undefined && { item }),
      });
      item = undefined;
    }
    line = '';
    fieldEnd = 0;
    marks = [];
    inserts = [];
    raised = [];
    for (const each of [...open, ...lifted]) each.start = 0;
  };
  return {
    addCollapsed(text) {
      if (fieldEnd === line.length && fieldEnd > 0 && /^\p{N}/u.test(text)) line += ' ';
      line = append(line, text);
    },
    addLines(text) {
      const [first = '', ...others] = text.split(/\r?\n/u);
      line += first;
      for (const other of others) {
        end();
        line = other;
      }
    },
    add(text) {
      line += text;
    },
    addField(text) {
      line += /\p{N}$/u.test(line) && /^\p{N}/u.test(text) ? ` ${text}` : text;
      fieldEnd = line.length;
    },
    item(next) {
      item = next;
    },
    open(mark) {
      const opened = { mark, start: line.length };
      open.push(opened);
      return () => {
        open.splice(open.indexOf(opened), 1);
        close(opened);
      };
    },
    raise(place) {
      const opened = { place, start: line.length };
      lifted.push(opened);
      return () => {
        lifted.splice(lifted.indexOf(opened), 1);
        lower(opened);
      };
    },
    insert(block) {
      if (block.kind === 'call') inserts.push({ kind: 'footnote', at: line.length, note: block.note });
      else if (block.kind === 'picture') inserts.push({ kind: 'picture', at: line.length, picture: block.picture });
      else emit(block);
    },
    end,
  };
}
