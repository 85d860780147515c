import type { ElementContent } from 'hast';
import { element, text } from './hast.js';
import { shapeTitle } from './shapeTitle.js';

/** The words of a title in the lines that it has on paper; where there is no room for them, a style sheet joins them. */
export function breakTitle(content: readonly ElementContent[]): readonly ElementContent[] {
  const starts = shapeTitle(content.map(wordsOf).join(''));
  return starts.length === 0 ? content : breakNodes(content, 0, starts);
}

const wordsOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(wordsOf).join('') : '';

/** `from`: how many characters stand before the nodes. */
function breakNodes(
  nodes: readonly ElementContent[],
  from: number,
  starts: readonly number[],
): readonly ElementContent[] {
  let at = from;
  return nodes.flatMap((node): readonly ElementContent[] => {
    const begin = at;
    at += wordsOf(node).length;
    if (node.type === 'text') return breakText(node.value, begin, starts);
    return node.type === 'element' ? [{ ...node, children: [...breakNodes(node.children, begin, starts)] }] : [node];
  });
}

function breakText(value: string, from: number, starts: readonly number[]): readonly ElementContent[] {
  const cuts = starts.map((start) => start - from).filter((cut) => cut >= 0 && cut < value.length);
  return [0, ...cuts].flatMap((start, index) => [
    ...(index === 0 ? [] : [element('br', { className: ['title-break'] })]),
    ...(cuts[index] === start ? [] : [text(value.slice(start, cuts[index]))]),
  ]);
}
