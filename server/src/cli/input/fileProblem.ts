import { message, type Localized, type Message } from '../../core/index.js';

const texts = {
  missing: { 'zh-CN': '找不到“{path}”。请核对路径。', en: '“{path}” does not exist. Check the path.' },
  denied: { 'zh-CN': '没有权限访问“{path}”。', en: 'There is no permission to access “{path}”.' },
  directory: {
    'zh-CN': '“{path}”是文件夹，此处需要文件。',
    en: '“{path}” is a folder; a file is needed here.',
  },
  full: { 'zh-CN': '磁盘已满，无法写入“{path}”。', en: 'The disk is full: “{path}” cannot be written.' },
  readOnly: { 'zh-CN': '“{path}”所在磁盘只读，无法写入。', en: '“{path}” is on a read-only disk.' },
  tooLong: {
    'zh-CN': '文件名“{path}”太长，系统不接受。请用 -o 指定较短的文件名。',
    en: 'The name “{path}” is too long for the file system. Name a shorter one with -o.',
  },
  other: { 'zh-CN': '无法访问“{path}”（{code}）。', en: '“{path}” cannot be accessed ({code}).' },
} as const satisfies Readonly<Record<string, Localized>>;

const CODES: Readonly<Record<string, Localized>> = {
  ENOENT: texts.missing,
  ENOTDIR: texts.missing,
  EACCES: texts.denied,
  EPERM: texts.denied,
  EISDIR: texts.directory,
  ENOSPC: texts.full,
  EROFS: texts.readOnly,
  ENAMETOOLONG: texts.tooLong,
};

/** The system's refusal in words. An error that does not come from the file system is thrown on. */
export function fileProblem(path: string, error: unknown): Message {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return message(CODES[code] ?? texts.other, { path, code });
}

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
