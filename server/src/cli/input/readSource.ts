import { message } from '../../core/index.js';
import { decodeText, type Encoding } from '../../exchange/index.js';
import { failure, success, type Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';
import { readBytes } from './readBytes.js';

const texts = {
  empty: { 'zh-CN': '“{path}”是空文件，没有可检查的内容。', en: '“{path}” is empty: there is nothing to check.' },
  unreadable: { 'zh-CN': '“{path}”：{reason}', en: '“{path}”: {reason}' },
  damaged: {
    'zh-CN': '“{path}”有 {damaged} 处字节损坏，已显示为 �。请与原件核对。',
    en: '“{path}” has {damaged} damaged bytes, shown as �. Compare it with the original.',
  },
} as const;

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
  if (!decoded.ok) return failure(message(texts.unreadable, { path, reason: decoded.message.text }));
  const { text, encoding, damaged } = decoded;
  if (text.trim() === '') return failure(message(texts.empty, { path }));
  if (damaged > 0) terminal.say(message(texts.damaged, { path, damaged }));
  const bom = bytes.value.subarray(0, 3).equals(Buffer.from('\ufeff'));
  return success({ path, text, bom, encoding, damaged });
}
