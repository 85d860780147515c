import * as pipes from '../../support/pipeShapes.js';
import { printText } from '../printText.js';
import { pick } from '../rows.js';
import { textFile, type Shape } from '../shape.js';

/** Programs that take the words out of web pages end cells with a pipe, each in its own way. */
export const cellPipes: Shape = {
  id: 'pipes',
  group: 'cells',
  name: { 'zh-CN': '网页取出的文字，竖线分隔各格', en: 'words of a web page, pipes after the cells' },
  mangle: (report, random) => {
    const way = pick(
      [
        pipes.pipeRows,
        pipes.paddedPipeRows,
        pipes.pipeCells,
        pipes.paddedPipeCells,
        pipes.framedPipeCells,
        pipes.pipesAlone,
      ],
      random,
    );
    return textFile(printText(report, (table) => way(table, random)));
  },
};
