import { isImportable, type ImportOptions, type SavedPicture } from '../../exchange/index.js';
import { success, type Outcome } from '../outcome.js';
import type { Terminal } from '../terminal.js';
import { readForeign } from './readForeign.js';
import { readSource } from './readSource.js';

export interface ReportSource {
  /** As the person wrote it; `-` is standard input. */
  readonly path: string;
  readonly text: string;
  /** Whether the text is what a file in another form was imported to. */
  readonly imported: boolean;
  /** Those of an imported file; a report's own lie beside it. */
  readonly pictures: readonly SavedPicture[];
}

/** The report in a file, in the dialect: a file in another form is imported in memory. */
export async function readReport(
  path: string,
  terminal: Terminal,
  options: ImportOptions = {},
): Promise<Outcome<ReportSource>> {
  if (!isImportable(path)) {
    const source = await readSource(path, terminal);
    return source.ok ? success({ path, text: source.value.text, imported: false, pictures: [] }) : source;
  }
  const source = await readForeign(path, options, terminal);
  if (!source.ok) return source;
  const { text, pictures = [] } = source.value;
  return success({ path, text, imported: true, pictures });
}
