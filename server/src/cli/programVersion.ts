import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The version in the package.json that lies above the bundle. */
export async function programVersion(): Promise<string> {
  const content: unknown = JSON.parse(await readFile(join(__dirname, '..', 'package.json'), 'utf8'));
  const known = typeof content === 'object' && content !== null && 'version' in content;
  return known && typeof content.version === 'string' ? content.version : '0.0.0';
}
