import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import ts from 'typescript';

/** From each source file of a folder to the files of the project that it imports, types included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads what the files below `folder` (from the root of the project) import with a relative address. */
export function importGraph(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /\.(ts|json|css)$/u.test(name) && !name.endsWith('.d.ts'));
  return new Map(files.map((file) => [file, file.endsWith('.ts') ? importsOf(file, readFileSync(file, 'utf8')) : []]));
}

function importsOf(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const address = addressIn(node);
    if (address?.startsWith('.')) found.push(posix.join(dirname(file), address).replace(/\.js$/u, '.ts'));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return found;
}

/** The address that an import, export, `import()` or `import('…')` type names. */
function addressIn(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return literal(node.arguments[0]);
  return undefined;
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

/** The same graph with files joined into what `nameOf` calls them; files without a name fall away. */
export function joined(graph: ImportGraph, nameOf: (file: string) => string | undefined): ImportGraph {
  const rooms = new Map<string, Set<string>>();
  for (const [file, imports] of graph) {
    const from = nameOf(file);
    if (from === undefined) continue;
    const known = rooms.get(from) ?? new Set();
    rooms.set(from, known);
    for (const to of imports.map(nameOf)) if (to !== undefined && to !== from) known.add(to);
  }
  return new Map([...rooms].map(([name, targets]) => [name, [...targets]]));
}

/** One circle of the graph in its order, or undefined. */
export function findCircle(graph: ImportGraph): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): readonly string[] | undefined => {
    const start = path.indexOf(name);
    if (start >= 0) return [...path.slice(start), name];
    if (done.has(name)) return undefined;
    for (const next of graph.get(name) ?? []) {
      const circle = walk(next, [...path, name]);
      if (circle !== undefined) return circle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const circle = walk(name, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}
