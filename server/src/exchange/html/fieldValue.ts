import { readFigure } from '../../core/tables/figure.js';
import { allText, attribute, type Element } from './htmlNodes.js';

/** Fields that a person fills in with words or figures; buttons and hidden ones are none. */
const FILLED = /^(?:|text|number|tel|email|url|date|month|search)$/iu;
const SEARCH = /search|keyword|query|检索|搜索|查询/iu;

/** What stands in a field of a form, as in a page saved from a reporting system; undefined for what is none. */
export function fieldValue(node: Element): string | undefined {
  const text = valueOf(node)?.replace(/\s+/gu, ' ').trim();
  return text === undefined || text === '' || isSearch(node) ? undefined : text;
}

function valueOf(node: Element): string | undefined {
  if (node.tagName === 'input')
    return FILLED.test(attribute(node, 'type') ?? '') ? attribute(node, 'value') : undefined;
  if (node.tagName === 'textarea') return allText({ ...node, tagName: 'p' });
  return node.tagName === 'select' ? chosen(node) : undefined;
}

/** The option that is chosen; one that is only the first, as of a menu of links, if it is a figure. */
function chosen(select: Element): string | undefined {
  const options = optionsIn(select);
  const stated = options.findLast((option) => attribute(option, 'selected') !== undefined);
  if (stated !== undefined) return allText(stated);
  const [first] = options;
  const text = first === undefined ? '' : allText(first);
  return readFigure(text).kind === 'figure' ? text : undefined;
}

const optionsIn = (element: Element): readonly Element[] =>
  element.childNodes.flatMap((child) =>
    !('tagName' in child) ? [] : child.tagName === 'option' ? [child] : optionsIn(child),
  );

const isSearch = (node: Element): boolean =>
  attribute(node, 'type')?.toLowerCase() === 'search' ||
  ['name', 'id', 'class', 'placeholder'].some((name) => SEARCH.test(attribute(node, name) ?? ''));
