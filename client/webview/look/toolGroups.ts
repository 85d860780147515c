import type { Look } from '../../protocol/look.js';
import type { ViewCommand } from '../../protocol/viewMessages.js';
import { fillText, type ViewTexts } from '../../protocol/viewTexts.js';
import type { FontNotice } from './fontNotice.js';
import type { View } from './sheetViews.js';
import type { ToolButton, ToolGroup } from './toolbar.js';

interface Tools {
  readonly texts: ViewTexts;
  readonly views: readonly View[];
  readonly look: () => Look;
  readonly change: (part: Partial<Look>) => void;
  readonly step: (by: 1 | -1) => void;
  readonly viewNow: () => View | undefined;
  readonly scale: () => number;
  readonly fonts: FontNotice;
}

/** All buttons of the toolbar. */
export const toolGroups = ({
  texts,
  views,
  look,
  change,
  step,
  viewNow,
  scale,
  fonts,
}: Tools): readonly ToolGroup[] => [
  {
    label: texts.views,
    className: 'choice',
    buttons: views.map((view) => ({
      label: view.label,
      title: view.title,
      press: () => {
        change({ view: view.name });
      },
      pressed: () => view === viewNow(),
    })),
  },
  {
    label: texts.marks,
    className: 'choice',
    buttons: [true, false].map((marks) => ({
      label: marks ? texts.annotated : texts.clean,
      title: marks ? texts.annotatedTitle : texts.cleanTitle,
      press: () => {
        change({ marks });
      },
      pressed: () => look().marks === marks,
    })),
  },
  {
    label: texts.zoom,
    buttons: [
      {
        label: '−',
        title: texts.zoomOut,
        press: () => {
          step(-1);
        },
      },
      {
        label: '100%',
        title: texts.zoomReset,
        press: () => {
          change({ zoom: 1 });
        },
        labelNow: () => `${String(Math.round(scale() * 100))}%`,
      },
      {
        label: '+',
        title: texts.zoomIn,
        press: () => {
          step(1);
        },
      },
      {
        label: texts.fitWidth,
        title: texts.fitWidthTitle,
        press: () => {
          change({ zoom: look().zoom === 'width' ? 'auto' : 'width' });
        },
        pressed: () => look().zoom === 'width',
      },
    ],
  },
  {
    label: texts.outline,
    buttons: [
      {
        label: texts.outline,
        title: texts.outlineTitle,
        press: () => {
          change({ outline: !look().outline });
        },
        pressed: () => look().outline,
      },
      {
        label: texts.fonts,
        title: texts.fontsShow,
        press: () => {
          change({ fontsRead: fonts.isShown() ? fonts.missing : '' });
        },
        pressed: fonts.isShown,
        isShown: () => fonts.count > 0,
      },
    ],
  },
  {
    label: texts.export,
    buttons: [
      command('exportDocx', texts.exportDocx, fillText(texts.exportTitle, texts.exportDocx)),
      command('exportPdf', texts.exportPdf, fillText(texts.exportTitle, texts.exportPdf)),
      command('exportHtml', texts.exportHtml, fillText(texts.exportTitle, texts.exportHtml)),
      command('exportSheet', texts.exportSheet, texts.exportSheetTitle),
      command('print', texts.print, texts.printTitle),
    ],
  },
];

const command = (name: ViewCommand, label: string, title: string): ToolButton => ({ label, title, command: name });
