import { decodeText, type Decoded } from '../file/decodeText.js';

/** The declaration stands at the top; HTML demands it within the first kilobyte, and sites do not care. */
const HEAD = 8_192;

/** Decodes a page. Bytes that are sound UTF-8 or GB18030 speak for themselves, whatever the page declares. */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const decoded = decodeText(bytes);
  const declared = declaredIn(bytes);
  if (declared === undefined || (decoded.ok && decoded.encoding !== 'gb18030')) return decoded;
  if (/^(?:gb|x-gbk)/u.test(declared)) return decoded.ok ? decoded : lenient(bytes, 'gb18030', decoded);
  return declared === 'big5' ? lenient(bytes, 'big5', decoded) : decoded;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /\bcharset\s{0,4}=\s{0,4}["']?([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
}

/** A page that says its encoding is read in it, some damaged bytes or not; a binary file is none. */
function lenient(bytes: Uint8Array, label: 'gb18030' | 'big5', otherwise: Decoded): Decoded {
  if (!otherwise.ok && otherwise.reason === 'binary') return otherwise;
  const text = new TextDecoder(label).decode(bytes);
  return { ok: true, text, encoding: label, damaged: text.split('\ufffd').length - 1 };
}
