import { expect, test } from 'vitest';
import { browserPlaces } from '../../../server/src/exchange/print/browserPlaces.js';

test('on Windows Edge, which is always there, comes first; then Chrome of all users and of this one', () => {
  const env = {
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    ProgramFiles: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local',
    PATH: 'C:\\Windows',
  };
  const places = browserPlaces({ platform: 'win32', env });
  expect(places[0]).toBe('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
  expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain('C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
  expect(places).toContain('C:\\Users\\li\\AppData\\Local\\Chromium\\Application\\chrome.exe');
  expect(places.every((place) => place.endsWith('.exe'))).toBe(true);
});

test('on macOS applications of all users and of this one', () => {
  const places = browserPlaces({ platform: 'darwin', env: { HOME: '/Users/li' } });
  expect(places).toStrictEqual([
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Users/li/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]);
});

test('on Linux what the PATH has, but nothing below the working directory', () => {
  const places = browserPlaces({ platform: 'linux', env: { PATH: '/usr/local/bin:.:bin::/usr/bin' } });
  expect(places.slice(0, 2)).toStrictEqual(['/usr/local/bin/microsoft-edge', '/usr/bin/microsoft-edge']);
  expect(places).toContain('/usr/bin/google-chrome-stable');
  expect(places).toContain('/usr/bin/chromium');
  expect(places).toContain('/opt/google/chrome/chrome');
  expect(places.every((place) => place.startsWith('/'))).toBe(true);
});

test.each(['win32', 'darwin', 'linux'] as const)('on %s what CHROME_PATH says comes first', (platform) => {
  expect(browserPlaces({ platform, env: { CHROME_PATH: '/my/browser' } })[0]).toBe('/my/browser');
  expect(browserPlaces({ platform, env: { CHROME_PATH: '' } })).toStrictEqual(browserPlaces({ platform, env: {} }));
});
