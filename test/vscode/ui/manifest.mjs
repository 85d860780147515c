import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

/** The extension's manifest. */
export const manifest = () => read('package.json');

/** A string of the manifest as VS Code shows it in `locale`: `%key%` is looked up in package.nls. */
export function localized(text, locale) {
  const key = /^%(.+)%$/.exec(text)?.[1];
  return key === undefined ? text : read(locale === 'zh-cn' ? 'package.nls.zh-cn.json' : 'package.nls.json')[key];
}
