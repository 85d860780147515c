import { describe, expect, test } from 'vitest';
import { checkReport, defaultSettings, sayIn } from '../../../server/src/core/index.js';
import { findDestroyed } from '../../../server/src/core/evidence/destroyed.js';
import { realReports } from '../disguises/realReports.js';

const bytes = new TextEncoder();
/** Bytes of GBK, by trying what each pair of bytes decodes to. */
const GBK = new Map<string, readonly number[]>();
{
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(new Uint8Array([high, low]));
      if (char.length === 1 && !GBK.has(char)) GBK.set(char, [high, low]);
    }
  }
}
const toGbk = (text: string): Uint8Array =>
  new Uint8Array(Array.from(text).flatMap((char) => GBK.get(char) ?? [...bytes.encode(char)]));
const western = (data: Uint8Array): string => new TextDecoder('windows-1252').decode(data);

const damages: Readonly<Record<string, (text: string) => string>> = {
  'GBK read as UTF-8': (text) => new TextDecoder().decode(toGbk(text)),
  'GBK read as UTF-8, saved and read as GBK': (text) =>
    new TextDecoder('gb18030').decode(bytes.encode(new TextDecoder().decode(toGbk(text)))),
  'GBK read as Latin-1': (text) => western(toGbk(text)),
  'UTF-8 read as Latin-1': (text) => western(bytes.encode(text)),
  'UTF-8 read as GBK': (text) => new TextDecoder('gb18030').decode(bytes.encode(text)),
  'saved as ASCII': (text) => text.replace(/[\u0080-\u{10ffff}]/gu, '?'),
  'memory never filled': (text) =>
    text.replace(/[\u0080-\u{10ffff}]{3,}/gu, (run) => '烫屯'.charAt(run.length % 2).repeat(run.length)),
};

describe.each(Object.entries(damages))('%s', (_, damage) => {
  test.each(realReports)('$name: says so and nothing else', ({ text }) => {
    const { findings, unread } = checkReport(damage(text), defaultSettings);
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['destroyed-text']);
    expect(unread?.kind).toBe('destroyed');
    for (const { message, fixes } of findings) {
      expect(sayIn('zh-CN', message)).toContain('乱码');
      expect(fixes).toEqual([]);
    }
  });

  test.each(realReports)('$name: nothing is missing beside a part that is destroyed', ({ text }) => {
    const lines = text.split('\n');
    const from = lines.findIndex((line) => line.startsWith('## 四'));
    const partly = lines.map((line, index) => (index >= from && index < from + 8 ? damage(line) : line)).join('\n');
    const { findings } = checkReport(partly, defaultSettings);
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toContain('destroyed-text');
    expect(rules).not.toContain('section-missing');
    expect(rules).not.toContain('table-missing');
  });
});

test.each(realReports)('no word of $name is destroyed', ({ text }) => {
  expect(findDestroyed(text)).toEqual([]);
});

test.each(['××××市××局', 'Café naïve Müller', '“……”——！？？', '公斤拷贝', '锟铻', '张骞', '1℃±0.5、§3、©2023'])(
  '%s is no damage',
  (text) => {
    expect(findDestroyed(text)).toEqual([]);
  },
);
