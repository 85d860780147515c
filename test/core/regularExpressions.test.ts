import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkSync } from 'recheck/lib/browser.js';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SOURCES = ['server/src/core', 'server/src/exchange'] as const;
/** The checker's own limit, in steps instead of seconds, so that a slow machine finds the same. */
const LIMITS = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  randomSeed: 1,
  maxIteration: 2,
  attackLimit: 2e7,
  incubationLimit: 10_000,
} as const;
const PATIENCE = 300_000;

/** Flags and source as `/…/u`, by the file that holds it. */
interface Expressions {
  readonly file: string;
  readonly literals: readonly string[];
}

function collect(file: string): Expressions {
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) literals.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true));
  return { file, literals };
}

/** What the modules put together from their word lists as they load. */
async function collectBuilt(files: readonly string[]): Promise<readonly Expressions[]> {
  const native = globalThis.RegExp;
  const found: Expressions[] = [];
  for (const file of files) {
    const literals: string[] = [];
    globalThis.RegExp = new Proxy(native, {
      construct(target, parameters: ConstructorParameters<typeof RegExp>) {
        const built = new target(...parameters);
        literals.push(`/${built.source}/${built.flags}`);
        return built;
      },
    });
    try {
      await import(resolve(file));
    } finally {
      globalThis.RegExp = native;
    }
    found.push({ file: `${file}, built`, literals });
  }
  return found;
}

const files = SOURCES.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);
const builders = files.filter((file) => readFileSync(file, 'utf8').includes('new RegExp('));
const withLiterals = [...files.map(collect), ...(await collectBuilt(builders))].filter(
  ({ literals }) => literals.length > 0,
);

const partsOf = (literal: string): { readonly source: string; readonly flags: string } => {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
};

describe('regular expressions', () => {
  it('are found', () => {
    expect(withLiterals.flatMap(({ literals }) => literals).length).toBeGreaterThan(100);
  });

  it('are found where they are built from word lists', () => {
    const seen = withLiterals.map(({ file }) => file);
    expect(builders.filter((file) => !seen.includes(`${file}, built`))).toEqual([]);
  });

  it.each(withLiterals)(
    '$file: work grows in step with the text',
    ({ literals }) => {
      const unsafe = [...new Set(literals)].flatMap((literal) => {
        const { source, flags } = partsOf(literal);
        const result = checkSync(source, flags, LIMITS);
        if (result.status === 'safe') return [];
        return [`${literal}: ${result.status === 'vulnerable' ? result.attack.pattern : result.error.kind}`];
      });
      expect(unsafe).toEqual([]);
    },
    PATIENCE,
  );

  it('that the prose readers try at every place have bounded repetition', () => {
    const unbounded = withLiterals
      .filter(({ file }) => /\/(prose|claims|sums|wording)\//u.test(file))
      .flatMap(({ literals }) => literals.map(partsOf))
      .filter(({ flags }) => flags.includes('y'))
      .map(({ source }) => source)
      .filter((source) => /[*+]|\{\d+,\}/u.test(source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gu, '')));
    expect(unbounded).toEqual([]);
  });
});
