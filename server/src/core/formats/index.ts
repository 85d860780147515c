import file2019 from './2019.json' with { type: 'json' };
import file2021 from './2021.json' with { type: 'json' };
import { readFormat } from './formatFile.js';
import type { ReportFormat } from './reportFormat.js';

/** The formats that come with the program, oldest first. */
export const builtInFormats: readonly ReportFormat[] = [readFormat(file2019), readFormat(file2021)];
