import { describe, expect, test } from 'vitest';
import { sayIn } from '../../server/src/core/index.js';
import { decodeText, type Encoding } from '../../server/src/exchange/index.js';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'utf8')] : [...part])));

const utf16 = (text: string, littleEndian: boolean): readonly number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((code) => {
    return littleEndian ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
  });

describe('decodeText', () => {
  test.each<readonly [string, Encoding, Uint8Array, string]>([
    ['UTF-8', 'utf-8', bytes('年度报告\n'), '年度报告\n'],
    ['UTF-8 with its mark', 'utf-8', bytes([0xef, 0xbb, 0xbf], '年度报告'), '年度报告'],
    ['UTF-16 little endian', 'utf-16le', bytes([0xff, 0xfe], utf16('年报\r\n', true)), '年报\r\n'],
    ['UTF-16 big endian', 'utf-16be', bytes([0xfe, 0xff], utf16('年报', false)), '年报'],
    // 年度报告 in GBK
    ['GBK', 'gb18030', bytes([0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6]), '年度报告'],
    // 㐂 (U+3402) needs four bytes in GB18030
    ['GB18030', 'gb18030', bytes([0xc4, 0xea, 0x81, 0x39, 0xef, 0x31]), '年㐂'],
    ['nothing', 'utf-8', bytes(), ''],
  ])('reads %s', (_, encoding, input, text) => {
    expect(decodeText(input)).toEqual({ ok: true, text, encoding, damaged: 0 });
  });

  test('a broken byte in a UTF-8 text does not make it GBK', () => {
    const text = '政府信息公开工作年度报告'.repeat(10);
    expect(decodeText(bytes(text, [0xff], text))).toEqual({
      ok: true,
      text: `${text}\ufffd${text}`,
      encoding: 'utf-8',
      damaged: 1,
    });
  });

  test.each<readonly [string, 'binary' | 'encoding', Uint8Array]>([
    ['a zipped file', 'binary', bytes('PK', [3, 4, 20, 0])],
    ['a PDF', 'binary', bytes('%PDF-1.7\n')],
    ['an old Office file', 'binary', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['bytes with zeros', 'binary', bytes('abc', [0, 1, 2])],
    ['control characters', 'binary', bytes('ab', [1, 2, 3, 4, 5, 6])],
    ['bytes of no encoding', 'encoding', bytes([0xff, 0xff, 0xff])],
  ])('refuses %s with a message', (_, reason, input) => {
    const decoded = decodeText(input);
    expect(decoded).toMatchObject({ ok: false, reason });
    if (decoded.ok) return;
    for (const locale of ['zh-CN', 'en'] as const) expect(sayIn(locale, decoded.message)).not.toBe('');
  });
});
