import { NotificationType, RequestType } from 'vscode-languageclient';
import {
  explainMethod,
  exportMethod,
  fixAllMethod,
  importMethod,
  renderMethod,
  verdictChangedMethod,
  type DocumentParams,
  type ExplainParams,
  type ExplainResult,
  type ExportParams,
  type ExportResult,
  type FixAllParams,
  type FixAllResult,
  type ImportParams,
  type ImportResult,
  type RenderResult,
  type VerdictChangedParams,
} from '../../../server/protocol/index.js';

export const renderRequest = new RequestType<DocumentParams, RenderResult | null, void>(renderMethod);
export const importRequest = new RequestType<ImportParams, ImportResult, void>(importMethod);
export const exportRequest = new RequestType<ExportParams, ExportResult | null, void>(exportMethod);
export const explainRequest = new RequestType<ExplainParams, ExplainResult | null, void>(explainMethod);
export const fixAllRequest = new RequestType<FixAllParams, FixAllResult | null, void>(fixAllMethod);
export const verdictChanged = new NotificationType<VerdictChangedParams>(verdictChangedMethod);
