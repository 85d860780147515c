import { message, type Message } from '../../core/messages/message.js';
import type { Localized } from '../../core/messages/locale.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      /** Bytes that are no text in this encoding; each became U+FFFD. */
      readonly damaged: number;
    }
  | { readonly ok: false; readonly reason: 'binary' | 'encoding'; readonly message: Message };

const TEXTS = {
  zip: {
    'zh-CN': '这是压缩格式的文件（如 docx、xlsx），不是文本。请用相应的程序另存为文本。',
    en: 'This is a zipped file (docx, xlsx or the like), not a text. Save it as text.',
  },
  pdf: {
    'zh-CN': '这是 PDF 文件，不是文本。请先复制或导出其中的文字。',
    en: 'This is a PDF, not a text. Copy or export its text first.',
  },
  ole: {
    'zh-CN': '这是旧版或加密的 Office 文件（doc、xls、wps），无法读取。请用 Word 或 WPS 打开，另存为 docx 或文本。',
    en: 'This is an old or encrypted Office file (doc, xls, wps), which cannot be read. Open it in Word or WPS and save it as docx or as text.',
  },
  rtf: {
    'zh-CN': '这是 RTF 文件，不是文本。请用 Word 或 WPS 打开，另存为 docx 或文本。',
    en: 'This is an RTF file, not a text. Open it in Word or WPS and save it as docx or as text.',
  },
  binary: {
    'zh-CN': '文件含有二进制数据，不是文本。请检查是否选错了文件。',
    en: 'The file holds binary data, not text. Check whether it is the right file.',
  },
  encoding: {
    'zh-CN': '文件的编码不是 UTF-8、UTF-16 或 GB18030（GBK），无法读取。请用 UTF-8 另存。',
    en: 'The file is not in UTF-8, UTF-16 or GB18030 (GBK) and cannot be read. Save it as UTF-8.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

const SIGNATURES: readonly (readonly [readonly number[], keyof typeof TEXTS])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'ole'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
];

/** Of so many Chinese characters, one may be damaged and the text still count as UTF-8. */
const LEAST_SOUND = 50;

/** Decodes a text file: UTF-8 and UTF-16 with or by their marks, else UTF-8, else GB18030 (which covers GBK and GB2312). */
export function decodeText(bytes: Uint8Array): Decoded {
  const starts = (mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);
  const known = SIGNATURES.find(([mark]) => starts(mark));
  if (known !== undefined) return failed('binary', known[1]);
  if (starts([0xff, 0xfe])) return lenient(bytes, 'utf-16le');
  if (starts([0xfe, 0xff])) return lenient(bytes, 'utf-16be');
  if (bytes.includes(0)) return failed('binary', 'binary');

  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== undefined) return soundText(utf8, 'utf-8');
  // A few broken bytes in a UTF-8 text: read as GB18030, all of it would be mojibake.
  const repaired = lenient(bytes, 'utf-8');
  if (repaired.ok && repaired.damaged * LEAST_SOUND <= countChinese(repaired.text)) return repaired;
  const chinese = strict(bytes, 'gb18030');
  return chinese === undefined ? failed('encoding', 'encoding') : soundText(chinese, 'gb18030');
}

const failed = (reason: 'binary' | 'encoding', text: keyof typeof TEXTS): Decoded => ({
  ok: false,
  reason,
  message: message(TEXTS[text]),
});

function strict(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lenient(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { ok: true, text, encoding, damaged: text.split('\ufffd').length - 1 };
}

/** Text has next to no control characters; what has them is something else that happens to decode. */
function soundText(text: string, encoding: Encoding): Decoded {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f\u007f]/gu)?.length ?? 0;
  if (controls * LEAST_SOUND > text.length) return failed('binary', 'binary');
  return { ok: true, text, encoding, damaged: 0 };
}

const countChinese = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
