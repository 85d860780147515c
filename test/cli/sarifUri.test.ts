import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { artifactUri } from '../../server/src/cli/reporters/artifactUri.js';
import { crossfoot, folder } from './crossfoot.js';

interface Log {
  readonly runs: readonly [
    { readonly results: readonly { readonly locations: readonly { readonly physicalLocation: Place }[] }[] },
  ];
}
interface Place {
  readonly artifactLocation: { readonly uri: string };
}

test.each(['1#楼 年度报告.md', '谁？what?.md', '100%25 合 格.md', 'a:b+c&d;e.md', '[2024]{x}^.md', '下/层/报告.md'])(
  'the address of %s leads a viewer to the file, relative and absolute',
  async (name) => {
    const cwd = await folder({ [name]: '# 某局2024年政府信息公开工作年度报告\n' });
    for (const path of [name, join(cwd, name)]) {
      const { stdout } = await crossfoot(['check', path, '--format', 'sarif'], { cwd });
      const [result] = (JSON.parse(stdout) as Log).runs[0].results;
      const uri = result?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
      expect(fileURLToPath(new URL(uri, pathToFileURL(`${cwd}/`)))).toBe(join(cwd, name));
    }
  },
);

test.each([
  ['..\\甲#1\\a b.md', '../%E7%94%B2%231/a%20b.md'],
  ['.\\a?.md', 'a%3F.md'],
  ['C:\\年报\\a#.md', 'file:///C:/%E5%B9%B4%E6%8A%A5/a%23.md'],
  ['\\\\server\\share\\a%.md', 'file://server/share/a%25.md'],
])('of Windows: %s', (path, uri) => {
  expect(artifactUri(path, true)).toBe(uri);
});

test('elsewhere a backslash is part of a name', () => {
  expect(artifactUri('a\\b.md', false)).toBe('a%5Cb.md');
});
