import type { Element, ElementContent } from 'hast';
import { element } from '../../../core/render/hast.js';
import { pictureEnding } from '../../markup/picture.js';
import { picturePlace, type Pictures } from './reportPictures.js';
import { toBase64 } from './toBase64.js';

const TYPES = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp' } as const;

/** The page with its pictures in it. One that is not there, or is none, keeps the words that stand for it. */
export function showPictures(node: ElementContent, pictures: Pictures): ElementContent {
  if (node.type !== 'element') return node;
  const path = picturePlace(node);
  const bytes = path === undefined ? undefined : pictures.get(path);
  const type = path === undefined || bytes === undefined ? undefined : mediaType(path, bytes);
  if (bytes !== undefined && type !== undefined) {
    return element('img', { src: `data:${type};base64,${toBase64(bytes)}`, alt: altOf(node) });
  }
  const children = node.children.map((child) => showPictures(child, pictures));
  const [only, ...others] = children;
  const isAlone = node.tagName === 'p' && only?.type === 'element' && only.tagName === 'img' && others.length === 0;
  return { ...node, properties: { ...node.properties, ...(isAlone && { className: ['picture-alone'] }) }, children };
}

function mediaType(path: string, bytes: Uint8Array): string | undefined {
  const ending = pictureEnding(bytes);
  if (ending !== undefined) return TYPES[ending];
  // As an image of a page, a drawing runs no script and loads nothing.
  return /\.svg$/iu.test(path) && /<svg[\s>]/u.test(new TextDecoder().decode(bytes.subarray(0, 2_000)))
    ? 'image/svg+xml'
    : undefined;
}

/** The author's words for a picture: what stands behind 图片：. */
export function altOf({ children: [words] }: Element): string {
  return words?.type === 'text' ? (/^〔图片：(.*)〕$/su.exec(words.value)?.[1] ?? '') : '';
}
