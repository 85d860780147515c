import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element of the page. Properties that are undefined are left out. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Properties[string]>>,
  children: readonly ElementContent[] = [],
): Element {
  const kept = Object.entries(properties).filter(([, value]) => value !== undefined);
  return { type: 'element', tagName, properties: Object.fromEntries(kept), children: [...children] };
}

/** Words of the page; `offset` is where they stand in the source, if they stand there as they are. */
export const text = (value: string, offset?: number): Text =>
  offset === undefined ? { type: 'text', value } : { type: 'text', value, data: { offset } };

/** Where a text stands in the source: set by {@link text} only. */
export function offsetOf(node: Text): number | undefined {
  const offset: unknown = node.data === undefined ? undefined : Reflect.get(node.data, 'offset');
  return typeof offset === 'number' ? offset : undefined;
}
