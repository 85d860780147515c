import { expect, test } from 'vitest';
import { importMethod, type ImportResult } from '../../server/protocol/index.js';
import { onEachServer } from './support/onEachServer.js';

const TEXT = '青岭市财政局2021年政府信息公开工作年度报告\n一、总体情况\n分享到：\n青岭市财政局\n2022年1月20日\n';
/** 分享到 in GB18030, which an editor shows as something else. */
const GBK = Buffer.from([0xb7, 0xd6, 0xcf, 0xed, 0xb5, 0xbd, 0x0a]);

onEachServer((start) => {
  test('the words of a text come along where an editor would have to be told how to read it', async () => {
    const editor = await start();
    const imported = (bytes: Buffer): Promise<ImportResult> =>
      editor.request(importMethod, { name: 'a.txt', bytes: bytes.toString('base64') });
    expect((await imported(Buffer.from(TEXT))).extracted).toBeUndefined();
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
    const { extracted, notes } = await imported(utf16);
    expect(extracted).toBe(TEXT);
    expect(notes.map(({ source }) => extracted?.split('\n')[source.start.line])).toContain('分享到：');
    expect((await imported(GBK)).extracted).toBe('分享到\n');
  });
});
