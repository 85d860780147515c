import { isImportable } from '../../exchange/index.js';
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
}

/** The report in a file, in the dialect: a file in another form is imported in memory. */
export async function readReport(path: string, terminal: Terminal): Promise<Outcome<ReportSource>> {
  const isForeign = isImportable(path);
  const source = await (isForeign ? readForeign(path, {}, terminal) : readSource(path, terminal));
  return source.ok ? success({ path, text: source.value.text, imported: isForeign }) : source;
}
