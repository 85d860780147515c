/** Endings of the files that the import reads; its server looks at the content as well. */
export const importable: readonly string[] = [
  'txt',
  'html',
  'htm',
  'shtml',
  'xhtml',
  'shtm',
  'docx',
  'xlsx',
  'xlsm',
  'csv',
  'tsv',
];

export const isImportable = (name: string): boolean =>
  importable.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
