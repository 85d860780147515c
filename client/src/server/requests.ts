import { NotificationType, RequestType } from 'vscode-languageclient';
import {
  explainMethod,
  fixAllMethod,
  importMethod,
  renderMethod,
  verdictChangedMethod,
  type DocumentParams,
  type ExplainParams,
  type ExplainResult,
  type FixAllParams,
  type FixAllResult,
  type ImportParams,
  type ImportResult,
  type RenderResult,
  type VerdictChangedParams,
} from '../../../server/protocol/index.js';

export const renderRequest = new RequestType<DocumentParams, RenderResult | null, void>(renderMethod);
export const importRequest = new RequestType<ImportParams, ImportResult, void>(importMethod);
export const explainRequest = new RequestType<ExplainParams, ExplainResult | null, void>(explainMethod);
export const fixAllRequest = new RequestType<FixAllParams, FixAllResult | null, void>(fixAllMethod);
export const verdictChanged = new NotificationType<VerdictChangedParams>(verdictChangedMethod);
