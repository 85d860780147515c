import type { Block, CommentBlock } from '../model/blocks.js';
import type { LineIndex } from '../text/lines.js';
import { range, type Range } from '../text/range.js';

/** A comment that silences rules: `<!-- crossfoot-disable-next-line text-sum: 两项有重复 -->`. */
export interface Suppression {
  readonly range: Range;
  readonly rules: readonly string[];
  readonly reason: string;
  /** Where findings are silenced: the next line (a table counts as one), or from here to the enabling comment or the end. */
  readonly scope: Range;
}

const DIRECTIVE = /^\s*crossfoot-(disable-next-line|disable|enable)\b\s*([^:：]*)(?:[:：]([\s\S]*))?$/u;

interface Directive {
  readonly block: CommentBlock;
  readonly verb: string;
  readonly rules: readonly string[];
  readonly reason: string;
}

export function readSuppressions(blocks: readonly Block[], lines: LineIndex, end: number): readonly Suppression[] {
  const directives = blocks.flatMap((block): readonly Directive[] => {
    const match = block.kind === 'comment' ? DIRECTIVE.exec(block.text) : null;
    if (block.kind !== 'comment' || match === null) return [];
    const [, verb = '', names = '', reason = ''] = match;
    return [{ block, verb, rules: names.split(/[\s,，、]+/u).filter((name) => name !== ''), reason: reason.trim() }];
  });
  return directives.flatMap((directive, index) => {
    const { block, verb, rules, reason } = directive;
    if (verb === 'enable') return [];
    const scope =
      verb === 'disable'
        ? range(block.range.end, closing(directives.slice(index + 1), rules) ?? end)
        : nextLine(blocks, block, lines, end);
    return [{ range: block.range, rules, reason, scope }];
  });
}

/** Start of the first enabling comment that names one of the rules, or names none. */
const closing = (later: readonly Directive[], rules: readonly string[]): number | undefined =>
  later.find(
    ({ verb, rules: enabled }) =>
      verb === 'enable' && (enabled.length === 0 || enabled.some((rule) => rules.includes(rule))),
  )?.block.range.start;

function nextLine(blocks: readonly Block[], comment: CommentBlock, lines: LineIndex, end: number): Range {
  const next = blocks.slice(blocks.indexOf(comment) + 1).find(({ kind }) => kind !== 'comment');
  if (next === undefined) return range(comment.range.end, end);
  if (next.kind === 'table') return next.range;
  return lines.line(lines.lineAt(next.range.start));
}
