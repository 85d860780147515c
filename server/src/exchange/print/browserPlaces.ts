/** What tells where a computer keeps its browsers. */
export interface Machine {
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly env: Readonly<Record<string, string | undefined>>;
}

const WINDOWS_ROOTS = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'] as const;
const WINDOWS_PROGRAMS = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const;

const MAC_PROGRAMS = ['Microsoft Edge', 'Google Chrome', 'Chromium'] as const;

const LINUX_NAMES = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
] as const;
const LINUX_FILES = [
  '/opt/microsoft/msedge/msedge',
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
] as const;

/**
 * Where an Edge, Chrome or Chromium may be, the likeliest first. All of them print the same way; Edge leads because
 * every Windows has it. `CHROME_PATH` is the variable by which other tools are told, too.
 */
export function browserPlaces({ platform, env }: Machine): readonly string[] {
  const told = env['CHROME_PATH'];
  return [...(told === undefined || told === '' ? [] : [told]), ...knownPlaces(platform, env)];
}

function knownPlaces(platform: Machine['platform'], env: Machine['env']): readonly string[] {
  switch (platform) {
    case 'win32': {
      const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? []);
      return WINDOWS_PROGRAMS.flatMap((parts) => roots.map((root) => [root, ...parts].join('\\')));
    }
    case 'darwin': {
      const roots = ['', ...(env['HOME'] === undefined ? [] : [env['HOME']])];
      return MAC_PROGRAMS.flatMap((name) =>
        roots.map((root) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`),
      );
    }
    case 'linux': {
      // A relative folder would mean another place in each working directory, some of them a stranger's.
      const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
      return [...LINUX_NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), ...LINUX_FILES];
    }
  }
}
