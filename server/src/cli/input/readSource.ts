import { message } from '../../core/index.js';
import { decodeText, type Encoding } from '../../exchange/index.js';
import { failure, success, type Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';
import { readBytes } from './readBytes.js';
import { sourceTexts } from './sourceTexts.js';

/** The text of a file and what must be known to write it back as it was. */
export interface Source {
  /** As the person wrote it; `-` is standard input. */
  readonly path: string;
  /** Without the byte order mark, as editors count. */
  readonly text: string;
  readonly bom: boolean;
  readonly encoding: Encoding;
  /** How many bytes could not be read; written back, they would be lost. */
  readonly damaged: number;
}

export async function readSource(path: string, terminal: Terminal): Promise<Outcome<Source>> {
  const bytes = await readBytes(path, terminal);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return failure(message(sourceTexts.unreadable, { path, reason: decoded.message.text }));
  const { text, encoding, damaged } = decoded;
  if (text.trim() === '') return failure(message(sourceTexts.empty, { path }));
  if (damaged > 0) terminal.say(message(sourceTexts.damaged, { path, damaged }));
  const bom = bytes.value.subarray(0, 3).equals(Buffer.from('\ufeff'));
  return success({ path, text, bom, encoding, damaged });
}
