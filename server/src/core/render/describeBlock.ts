import type { Severity } from '../model/finding.js';
import type { Locale } from '../messages/locale.js';
import { sayIn } from '../messages/message.js';
import type { LineIndex } from '../text/lines.js';
import type { TableEquations } from './equations.js';
import type { PageBlock } from './renderBlocks.js';

/** A block as whoever shows the page is told of it. */
interface DescribedBlock {
  readonly key: string;
  readonly line: number;
  readonly start: number;
  readonly content?: {
    readonly html: string;
    readonly length: number;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: Severity;
      readonly message: string;
      readonly start: number;
      readonly end: number;
    }[];
    readonly equations?: TableEquations;
  };
}

/** Name and place of a block; in a language also its content, whose places count from the start of the block. */
export function describeBlock(block: PageBlock, key: string, lines: LineIndex, locale?: Locale): DescribedBlock {
  const { range, html, findings, equations } = block;
  const place = { key, line: lines.lineAt(range.start), start: range.start };
  if (locale === undefined) return place;
  return {
    ...place,
    content: {
      html,
      length: range.end - range.start,
      findings: findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: sayIn(locale, finding.message),
        start: finding.range.start - range.start,
        end: finding.range.end - range.start,
      })),
      ...(equations === undefined ? {} : { equations }),
    },
  };
}
