/** What scripts/generate.mjs reads of the sources and tests. */
export { toJsonSchema } from '@valibot/to-json-schema';
export { formatSchema } from '../server/src/core/formats/formatFile.js';
export * from '../server/src/core/index.js';
export { groups } from '../test/exchange/mangle/shape.js';
export { shapes } from '../test/exchange/mangle/shapes.js';
