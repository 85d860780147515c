import type { InlineMark } from '../markup/inlineMark.js';
import type { SourceBlock } from '../sourceDocument.js';
import { append } from './htmlNodes.js';

export type OpenMark = { readonly kind: 'bold' | 'italic' } | { readonly kind: 'link'; readonly address: string };

/** Gathers the words of one line after the other, with what stands out in them. */
export interface LineWriter {
  /** Words with white space as browsers collapse it. */
  readonly addCollapsed: (text: string) => void;
  /** Words whose line breaks count. */
  readonly addLines: (text: string) => void;
  readonly add: (text: string) => void;
  /** The next line is an item of a bulleted list. */
  readonly item: (depth: number) => void;
  /** From here on words stand out, until the result is called. */
  readonly open: (mark: OpenMark) => () => void;
  readonly closeRaised: () => void;
  /** What stands behind the words of this line, not among them. */
  readonly apart: (block: SourceBlock) => void;
  readonly end: () => void;
}

export function lineWriter(emit: (block: SourceBlock) => void): LineWriter {
  let line = '';
  let depth: number | undefined;
  let marks: InlineMark[] = [];
  let behind: SourceBlock[] = [];
  const open: { readonly mark: OpenMark; start: number }[] = [];
  const close = ({ mark, start }: { readonly mark: OpenMark; readonly start: number }): void => {
    if (start < line.length) marks.push({ ...mark, start, end: line.length });
  };
  const end = (): void => {
    open.forEach(close);
    if (line.trim() !== '') {
      emit({
        kind: 'paragraph',
        text: line,
        ...(marks.length > 0 && { marks }),
        ...(depth !== undefined && { item: depth }),
      });
      depth = undefined;
    }
    behind.forEach(emit);
    behind = [];
    line = '';
    marks = [];
    for (const each of open) each.start = 0;
  };
  return {
    addCollapsed(text) {
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
    item(at) {
      depth = at;
    },
    open(mark) {
      const opened = { mark, start: line.length };
      open.push(opened);
      return () => {
        open.splice(open.indexOf(opened), 1);
        close(opened);
      };
    },
    closeRaised() {
      line = line.endsWith('[') ? line.slice(0, -1) : `${line}]`;
    },
    apart(block) {
      if (line.trim() === '') emit(block);
      else behind.push(block);
    },
    end,
  };
}
