/** What a path cannot hold on some system, or an address in Markdown only in another spelling. */
const UNSAFE = /[\s\p{Cc}()<>[\]{}\\/"'`*_?|:#%&^~+=!,;@$]+/gu;
const LONGEST = 80;

/** A folder's name that is safe on every system and can be written into Markdown as it is. */
export function folderName(wanted: string): string {
  const plain = wanted
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .slice(0, LONGEST)
    .replace(/^[-.]+|(?<![-.])[-.]+$/gu, '');
  return plain === '' ? 'pictures' : plain;
}

/** The folder for the pictures of a file: `年报.docx` → `年报.files`. */
export function pictureFolder(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/su, '').replace(/\.[^.]*$/u, '');
  return `${folderName(base)}.files`;
}
