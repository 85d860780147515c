import { NotificationType, RequestType } from 'vscode-languageclient';
import {
  chartMethod,
  chartsMethod,
  copyTableMethod,
  explainMethod,
  exportMethod,
  findingFixesMethod,
  fixAllMethod,
  importMethod,
  locateCellMethod,
  neighboursMethod,
  pasteMethod,
  picturesMethod,
  renderMethod,
  verdictChangedMethod,
  type ChartParams,
  type ChartResult,
  type ChartsResult,
  type CopyTableParams,
  type CopyTableResult,
  type ExplainParams,
  type ExplainResult,
  type ExportParams,
  type ExportResult,
  type FindingFixesParams,
  type FindingFixesResult,
  type FixAllParams,
  type FixAllResult,
  type ImportParams,
  type ImportResult,
  type LocateCellParams,
  type LocateCellResult,
  type Neighbour,
  type NeighboursParams,
  type PasteParams,
  type PasteResult,
  type PicturesResult,
  type RenderParams,
  type RenderResult,
  type VerdictChangedParams,
} from '../../../server/protocol/index.js';
import type { DocumentParams } from '../../../server/protocol/common.js';

export const renderRequest = new RequestType<RenderParams, RenderResult | null, void>(renderMethod);
export const findingFixesRequest = new RequestType<FindingFixesParams, FindingFixesResult | null, void>(
  findingFixesMethod,
);
export const importRequest = new RequestType<ImportParams, ImportResult, void>(importMethod);
export const exportRequest = new RequestType<ExportParams, ExportResult | null, void>(exportMethod);
export const picturesRequest = new RequestType<DocumentParams, PicturesResult | null, void>(picturesMethod);
export const locateCellRequest = new RequestType<LocateCellParams, LocateCellResult | null, void>(locateCellMethod);
export const pasteRequest = new RequestType<PasteParams, PasteResult | null, void>(pasteMethod);
export const chartsRequest = new RequestType<DocumentParams, ChartsResult | null, void>(chartsMethod);
export const chartRequest = new RequestType<ChartParams, ChartResult | null, void>(chartMethod);
export const neighboursRequest = new RequestType<NeighboursParams, readonly Neighbour[], void>(neighboursMethod);
export const copyTableRequest = new RequestType<CopyTableParams, CopyTableResult | null, void>(copyTableMethod);
export const explainRequest = new RequestType<ExplainParams, ExplainResult | null, void>(explainMethod);
export const fixAllRequest = new RequestType<FixAllParams, FixAllResult | null, void>(fixAllMethod);
export const verdictChanged = new NotificationType<VerdictChangedParams>(verdictChangedMethod);
