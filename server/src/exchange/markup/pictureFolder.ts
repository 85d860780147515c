/** The last part of a path: a folder's name leads nowhere else. */
export function folderName(wanted: string): string {
  const name = wanted.replace(/^.*[/\\]/su, '').replace(/\p{Cc}/gu, '');
  return /^[.\s]*$/u.test(name) ? 'pictures' : name;
}

/** The folder for the pictures of a file: `年报.docx` → `年报.files`. */
export const pictureFolder = (fileName: string): string => `${folderName(fileName.replace(/\.[^./\\]*$/u, ''))}.files`;

/** What would end an address in Markdown, or mean something in it. */
const SPECIAL = /[\s()<>[\]{}\\"'`*_?#%&|^~!]/gu;

/** A path as the address of a picture. */
export const pictureAddress = (path: string): string =>
  path.replace(SPECIAL, (character) =>
    encodeURIComponent(character).replace(/[!'()*~_]/gu, (plain) => `%${plain.charCodeAt(0).toString(16)}`),
  );
