// node printToPdf.mjs CHROMIUM ARGUMENT…: prints a page to a file as Chrome does with --print-to-pdf.
// The Chromium from npm is built without that argument, and would keep the page open for ever.
import { chromium } from 'playwright-core';

const [executablePath, ...given] = process.argv.slice(2);
const valueOf = (name) => given.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
const OWN = /^--(headless|user-data-dir|print-to-pdf|no-pdf-header-footer|generate-pdf-document-outline)\b/u;

const context = await chromium.launchPersistentContext(valueOf('--user-data-dir') ?? '', {
  executablePath,
  args: given.slice(0, -1).filter((each) => !OWN.test(each)),
});
const page = await context.newPage();
await page.goto(given.at(-1));
await page.pdf({
  path: valueOf('--print-to-pdf'),
  printBackground: true,
  preferCSSPageSize: true,
  outline: given.includes('--generate-pdf-document-outline'),
  tagged: true,
});
await context.close();
