import { isCount, isFields, isOneOf, isText, readAll, readCounts, readTexts } from './guards.js';
import type { BlockContent, ViewBlock, ViewEquation, ViewEquations, ViewFinding } from './viewMessages.js';

const isSeverity = isOneOf(['error', 'warning', 'information', 'hint'] as const);
const isStatus = isOneOf(['passed', 'broken', 'unchecked'] as const);

/** Keys stand in attributes and selectors. */
const isKey = (value: unknown): value is string => isText(value) && /^[\w.]{1,99}$/u.test(value);

export const parseBlocks = (value: unknown): readonly ViewBlock[] | undefined => readAll(value, parseBlock);

function parseBlock(value: unknown): ViewBlock | undefined {
  if (!isFields(value)) return undefined;
  const { key, line, start, content } = value;
  if (!isKey(key) || !isCount(line) || !isCount(start)) return undefined;
  if (content === undefined) return { key, line, start };
  const read = parseContent(content);
  return read === undefined ? undefined : { key, line, start, content: read };
}

function parseContent(value: unknown): BlockContent | undefined {
  if (!isFields(value)) return undefined;
  const { html, length } = value;
  const findings = readAll(value['findings'], parseFinding);
  if (!isText(html) || !isCount(length) || findings === undefined) return undefined;
  if (value['equations'] === undefined) return { html, length, findings };
  const equations = parseEquations(value['equations']);
  return equations === undefined ? undefined : { html, length, findings, equations };
}

function parseFinding(value: unknown): ViewFinding | undefined {
  if (!isFields(value)) return undefined;
  const { rule, severity, message, start, end } = value;
  // What the page does not show may stand before its block.
  const isOffset = (offset: unknown): offset is number => Number.isInteger(offset);
  return isText(rule) && isSeverity(severity) && isText(message) && isOffset(start) && isOffset(end)
    ? { rule, severity, message, start, end }
    : undefined;
}

function parseEquations(value: unknown): ViewEquations | undefined {
  if (!isFields(value)) return undefined;
  const cells = readTexts(value['cells']);
  const equations = readAll(value['equations'], parseEquation);
  return cells === undefined || equations === undefined ? undefined : { cells, equations };
}

function parseEquation(value: unknown): ViewEquation | undefined {
  if (!isFields(value)) return undefined;
  const { text, status } = value;
  const [of, cells] = [readCounts(value['of']), readCounts(value['cells'])];
  return isText(text) && isStatus(status) && of !== undefined && cells !== undefined
    ? { text, status, of, cells }
    : undefined;
}
