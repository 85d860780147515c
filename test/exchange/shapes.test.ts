import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportData } from '../../server/src/core/data/reportData.js';
import { builtInFormats } from '../../server/src/core/formats/index.js';
import { parseReport } from '../../server/src/core/parse/parseReport.js';
import { importText } from '../../server/src/exchange/importText.js';
import { numbers } from './support/numbers.js';
import * as pipes from './support/pipeShapes.js';
import { outcomes, type Outcome } from './support/outcomes.js';
import { printReport } from './support/printReport.js';
import { figuresOf } from './support/randomTables.js';
import * as shapes from './support/shapes.js';

const RUNS = 30;
/** Properties take as long as the machine needs. */
const PATIENCE = { timeout: 120_000 };

const years: Readonly<Record<string, number>> = { '2019': 2020, '2021': 2024 };

for (const format of builtInFormats) {
  const year = years[format.id] ?? 2024;
  const run = (shape: shapes.Shape, judge: (outcome: Outcome) => boolean): void => {
    fc.assert(
      fc.property(figuresOf(format), fc.nat(), (figures, seed) => {
        const random = numbers(seed);
        const text = printReport(format, year, figures, (table) => shape(table, random));
        const imported = importText(text);
        const wrong = outcomes(imported, figures).filter((outcome) => !judge(outcome));
        expect(
          wrong.slice(0, 4).map((w) => JSON.stringify(w)),
          text
            .split('\n')
            .filter((l) => /\d/.test(l))
            .join('\n'),
        ).toEqual([]);
        expect(reportData(parseReport(imported.text)).format).toBe(format.id);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  };

  describe(`import of the ${format.id} form`, () => {
    const isRight = ({ is, was }: Outcome): boolean => is === was;
    test.each([
      ['rows of cells that pipes end', pipes.pipeRows],
      ['rows padded with pipes', pipes.paddedPipeRows],
      ['one cell a line, ended by a pipe', pipes.pipeCells],
      ['one cell a line, rows padded with pipes', pipes.paddedPipeCells],
      ['one cell a line, rows begun and padded with pipes', pipes.framedPipeCells],
      ['pipes on lines of their own', pipes.pipesAlone],
      ['rows as Markdown writes them', pipes.markdownRows],
    ])('copies every figure: %s', PATIENCE, (_, shape) => {
      run(shape, isRight);
    });

    /** What is written is right, or says that it is a guess; what is blank says so. */
    const isHonest = ({ is, was, notes }: Outcome): boolean =>
      is === was || (is === null ? notes.includes('open') : notes.includes('guessed'));
    test.each([
      ['surplus cells', shapes.surplusCells],
      ['all of them mixed', shapes.mixed],
      ['rows padded with the pipes of lost cells', pipes.droppedZeros(pipes.paddedPipeRows)],
      ['one cell a line, padded with the pipes of lost cells', pipes.droppedZeros(pipes.paddedPipeCells)],
      ['rows begun and padded with the pipes of lost cells', pipes.droppedZeros(pipes.framedPipeCells)],
    ])('is right, or blank with a note: %s', PATIENCE, (_, shape) => {
      run(shape, isHonest);
    });

    test.each([
      ['rows of cells that pipes end', pipes.withoutZeros(pipes.pipeRows)],
      ['one cell a line, ended by a pipe', pipes.withoutZeros(pipes.pipeCells)],
      ['pipes on lines of their own', pipes.withoutZeros(pipes.pipesAlone)],
      ['rows as Markdown writes them', pipes.withoutZeros(pipes.markdownRows)],
    ])('keeps a blank cell blank, even if it stood for 0: %s', PATIENCE, (_, shape) => {
      run(shape, ({ is, was, notes }) => is === was || (is === null && was === 0 && notes.includes('open')));
    });
  });
}
