export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * The only argument of the command `crossfoot.ignore`. The client asks for a reason and inserts
 * `before + reason + after` at `position`; the reason must be one line without `--`, which would end the comment.
 */
export interface IgnoreArguments {
  readonly uri: string;
  /** Version of the document that `position` refers to. */
  readonly version: number;
  readonly rule: string;
  /** Name of the rule in the client's language. */
  readonly ruleName: string;
  readonly position: Position;
  readonly before: string;
  readonly after: string;
}

/** Request: a document that is open in the editor. */
export interface DocumentParams {
  readonly uri: string;
}
