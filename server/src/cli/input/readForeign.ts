import { message } from '../../core/index.js';
import { importFile, type ImportedFile, type ImportOptions } from '../../exchange/index.js';
import { failure, success, type Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';
import { readBytes } from './readBytes.js';
import { sourceTexts } from './sourceTexts.js';

/** What a file of any form is imported to, in memory. */
export async function readForeign(
  path: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<Outcome<ImportedFile>> {
  const bytes = await readBytes(path, terminal);
  if (!bytes.ok) return bytes;
  const imported = await importFile(path, bytes.value, options);
  if (!imported.ok) return failure(message(sourceTexts.unreadable, { path, reason: imported.message.text }));
  const { damaged } = imported;
  if (damaged > 0) terminal.say(message(sourceTexts.damaged, { path, damaged }));
  return success(imported);
}
