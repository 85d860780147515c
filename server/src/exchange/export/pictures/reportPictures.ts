import type { Element, ElementContent } from 'hast';
import type { Report } from '../../../core/index.js';
import { renderReport } from '../../../core/render/renderReport.js';

/** The pictures that a report may show, by their paths from its folder. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** The paths of the pictures that a report names, each once. All of them lie beside it or below. */
export function reportPictures(report: Report): readonly string[] {
  if (!report.text.includes('![')) return [];
  const names = new Set<string>();
  const walk = (node: ElementContent): void => {
    if (node.type !== 'element') return;
    const path = picturePlace(node);
    if (path !== undefined) names.add(path);
    node.children.forEach(walk);
  };
  renderReport(report, 'zh-CN').content.forEach(walk);
  return [...names];
}

/** The path of the picture that an element of the page stands for. */
export function picturePlace({ tagName, properties }: Element): string | undefined {
  const { dataPicture } = properties;
  return tagName === 'span' && typeof dataPicture === 'string' ? dataPicture : undefined;
}
