/** What scripts/generate.mjs reads of the sources. */
export { toJsonSchema } from '@valibot/to-json-schema';
export { formatSchema } from '../server/src/core/formats/formatFile.js';
export * from '../server/src/core/index.js';
