import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionTriggerKind,
  type CodeAction,
  type Range as LspRange,
} from 'vscode-languageserver';
import type { ExplainArguments } from '../../../protocol/index.js';
import {
  message,
  rewritesAt,
  rules,
  sayIn,
  toCanonical,
  toWide,
  type Edit,
  type Finding,
  type Message,
  type Range,
} from '../../core/index.js';
import type { Checked } from '../checker.js';
import { toDiagnostic, toOffsets, toWorkspaceEdit } from '../convert.js';
import { ignoreArguments } from '../ignoreArguments.js';
import { ignoreComment } from '../ignoreComment.js';
import { isRecord, readRange, readStrings, readTextDocument } from '../params.js';
import { checkedAsSeen, serve, type Feature, type Session } from '../session.js';
import { texts } from '../texts.js';
import { fixAllEdits } from './fixAll.js';

const FIX_ALL = `${CodeActionKind.SourceFixAll}.crossfoot`;

/** Fixes for the findings at a place, and what else can be done about them. */
export const codeActions: Feature = {
  capabilities: ({ takesCodeActions }) =>
    takesCodeActions
      ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] } }
      : {},
  start(session) {
    serve(session, CodeActionRequest.method, readCodeAction, async (params) => {
      const checked = await checkedAsSeen(session, params.uri);
      return checked === undefined ? null : actionsFor(session, checked, params);
    });
  },
};

interface CodeActionQuery {
  readonly uri: string;
  readonly range: LspRange;
  /** The findings that the client asks about, as it was told them. */
  readonly named: readonly unknown[];
  readonly only: readonly string[] | undefined;
  /** Asked by the editor as the cursor moves, not by a person. */
  readonly automatic: boolean;
}

function readCodeAction(params: unknown): CodeActionQuery | undefined {
  const document = readTextDocument(params);
  if (document === undefined || !isRecord(params) || !isRecord(params['context'])) return undefined;
  const range = readRange(params['range']);
  const { only, triggerKind, diagnostics } = params['context'];
  const kinds = only === undefined || only === null ? undefined : readStrings(only);
  if (range === undefined || (kinds === undefined && only !== undefined && only !== null)) return undefined;
  return {
    ...document,
    range,
    named: Array.isArray(diagnostics) ? diagnostics : [],
    only: kinds,
    automatic: triggerKind === CodeActionTriggerKind.Automatic,
  };
}

/** Whether a client that asks for the kinds `only` wants `kind`: kinds are hierarchical, `source` asks for `source.fixAll`. */
const wants = (only: readonly string[], kind: string): boolean =>
  only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));

function actionsFor(session: Session, checked: Checked, query: CodeActionQuery): CodeAction[] {
  const { range, only, automatic } = query;
  const place = toOffsets(checked.report.lines, range);
  const isAsked = (kind: string): boolean => only === undefined || wants(only, kind);
  const actions: CodeAction[] = isAsked(CodeActionKind.QuickFix)
    ? [...quickFixes(session, checked, place, query.named)]
    : [];
  // As the cursor moves, only what is wrong counts: the rest is not about the place, and costs more than it gives.
  if (only === undefined && automatic) return actions;
  if (isAsked(CodeActionKind.RefactorRewrite)) {
    actions.push(...rewrites(session, checked, place), ...conversions(session, checked, place));
  }
  if (isAsked(FIX_ALL)) actions.push(...fixAllAction(session, checked));
  return actions;
}

/** An empty place at the end of a line is reached from the last character too, where some cursors stay. */
function reachable(text: string, { start, end }: Range): Range {
  const isLineEnd = end === text.length || /[\r\n]/u.test(text.charAt(end));
  if (start !== end || !isLineEnd || start === 0 || /[\r\n]/u.test(text.charAt(start - 1))) return { start, end };
  return { start: start - (/[\uDC00-\uDFFF]/u.test(text.charAt(start - 1)) ? 2 : 1), end };
}

const meets = (a: Range, b: Range): boolean => a.start <= b.end && b.start <= a.end;

/** Whether the client names this finding: same rule, same place. */
function isNamed(named: readonly unknown[], { report }: Checked, { rule, range }: Finding): boolean {
  return named.some((each) => {
    if (!isRecord(each) || each['code'] !== rule) return false;
    const told = readRange(each['range']);
    if (told === undefined) return false;
    const { start, end } = toOffsets(report.lines, told);
    return start === range.start && end === range.end;
  });
}

function quickFixes(
  session: Session,
  checked: Checked,
  place: Range,
  named: readonly unknown[],
): readonly CodeAction[] {
  const here = checked.findings.filter(
    (finding) => meets(reachable(checked.report.text, finding.range), place) || isNamed(named, checked, finding),
  );
  const fixes = here.flatMap((finding) => fixesOf(session, checked, finding));
  const ignores = here.flatMap((finding) => ignoreAction(session, checked, finding) ?? []);
  return [
    ...fixes,
    ...unique(ignores),
    ...unique(here.flatMap((finding) => explainAction(session, checked, finding) ?? [])),
  ];
}

/** Two findings of one rule at one place need one action only. */
const unique = (actions: readonly CodeAction[]): readonly CodeAction[] =>
  actions.filter((action, index) => actions.findIndex(({ title }) => title === action.title) === index);

const fixesOf = (session: Session, checked: Checked, finding: Finding): readonly CodeAction[] =>
  finding.fixes.map((fix) => ({
    ...quickFix(session, checked, finding, fix.title),
    ...(fix.preferred && { isPreferred: true }),
    edit: editOf(session, checked, fix.edits),
  }));

function quickFix({ client }: Session, { document, report }: Checked, finding: Finding, title: Message): CodeAction {
  return {
    title: sayIn(client.locale, title),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(client, document.uri, report.lines, finding)],
  };
}

const editOf = ({ client }: Session, { document, report }: Checked, edits: readonly Edit[]): CodeAction['edit'] & {} =>
  toWorkspaceEdit(client, document, report.lines, edits);

/**
 * Where the client can ask for the reason, its command does the rest. Elsewhere the comment is inserted without
 * one: it has no effect, and rule `suppression` says so, until the author writes it.
 */
function ignoreAction(session: Session, checked: Checked, finding: Finding): CodeAction | undefined {
  const comment = ignoreComment(checked.report, finding);
  const name = rules.find(({ id }) => id === finding.rule)?.name;
  if (comment === undefined || name === undefined) return undefined;
  const action = quickFix(session, checked, finding, message(texts.ignore, { rule: name }));
  if (!session.client.commands.has('crossfoot.ignore')) {
    const { offset, before, after } = comment;
    const edit = { range: { start: offset, end: offset }, newText: before.trimEnd() + after };
    return { ...action, edit: editOf(session, checked, [edit]) };
  }
  const argument = ignoreArguments(checked, finding, session.client.locale);
  return { ...action, command: { title: action.title, command: 'crossfoot.ignore', arguments: [argument] } };
}

function explainAction(session: Session, checked: Checked, finding: Finding): CodeAction | undefined {
  const name = rules.find(({ id }) => id === finding.rule)?.name;
  if (name === undefined || !session.client.commands.has('crossfoot.explainRule')) return undefined;
  const action = quickFix(session, checked, finding, message(texts.explain, { rule: name }));
  const argument: ExplainArguments = { rule: finding.rule };
  return { ...action, command: { title: action.title, command: 'crossfoot.explainRule', arguments: [argument] } };
}

/** Figures as references or computed cells, and back. */
const rewrites = (session: Session, checked: Checked, place: Range): readonly CodeAction[] =>
  rewritesAt(checked.analysis, place, session.client.locale).map(({ title, edits }) => ({
    title: sayIn(session.client.locale, title),
    kind: CodeActionKind.RefactorRewrite,
    edit: editOf(session, checked, edits),
  }));

/** The other spelling of the official table at a place. */
function conversions(session: Session, checked: Checked, place: Range): readonly CodeAction[] {
  const table = checked.report.tables.find(({ block }) => meets(block.range, place));
  if (table === undefined) return [];
  const ending = /\r\n|\r|\n/u.exec(checked.report.text)?.[0] ?? '\n';
  const convert = table.layout === 'wide' ? toCanonical : toWide;
  const edit = convert(table, ending);
  if (edit === undefined) return [];
  const title = table.layout === 'wide' ? texts.toCanonical : texts.toWide;
  return [
    {
      title: title[session.client.locale],
      kind: CodeActionKind.RefactorRewrite,
      edit: editOf(session, checked, [edit]),
    },
  ];
}

function fixAllAction(session: Session, checked: Checked): readonly CodeAction[] {
  const edits = fixAllEdits(checked, ['lossless']);
  if (edits.length === 0) return [];
  return [{ title: texts.fixAll[session.client.locale], kind: FIX_ALL, edit: editOf(session, checked, edits) }];
}
