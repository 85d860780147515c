import { access, constants, stat } from 'node:fs/promises';
import { browserPlaces } from './browserPlaces.js';

/** The browser that prints: the first that is installed. */
export async function findBrowser({ platform, env }: NodeJS.Process): Promise<string | undefined> {
  const system = platform === 'win32' || platform === 'darwin' ? platform : 'linux';
  for (const place of browserPlaces({ platform: system, env })) if (await isProgram(place)) return place;
  return undefined;
}

/** Whether a file is there that can be run. */
export async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
