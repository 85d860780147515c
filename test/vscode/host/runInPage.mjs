/** Opens `url`, which names extension tests, and waits for their end. Returns their exit code and all that was logged. */
export async function runInPage(page, url, { timeout = 180_000, onLine = () => undefined } = {}) {
  const lines = [];
  let timer;
  const ended = new Promise((resolve, reject) => {
    timer = setTimeout(() => {
      const last = lines.slice(-20).map(({ type, text }) => `${type}: ${text}`);
      reject(new Error(`the tests did not end within ${timeout} ms:\n${last.join('\n')}`));
    }, timeout);
    page.on('crash', () => reject(new Error('the page crashed')));
    page.on('pageerror', (error) => lines.push({ type: 'error', text: error.stack ?? String(error) }));
  });
  ended.catch(() => undefined); // awaited below, unless goto itself fails
  let exited;
  const exit = new Promise((resolve) => (exited = resolve));
  await page.exposeFunction('codeAutomationExit', exited);
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = { type, text: args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ') };
    lines.push(line);
    onLine(line);
  });
  try {
    await page.goto(url);
    return { code: await Promise.race([exit, ended]), lines };
  } finally {
    clearTimeout(timer);
  }
}
