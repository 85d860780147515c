/** The door for what comes from the clipboard and goes there. */
export { clipboardBlocks } from './clipboardBlocks.js';
export { fileBlocks } from './fileBlocks.js';
export { figureGrid, type FigureGrid } from './figureGrid.js';
export { pasteTables } from './pasteTables.js';
export { tableCells } from './tableCells.js';
