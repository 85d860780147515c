/** One printing of one page. */
export interface PrintJob {
  /** Address of the page, `file:`. */
  readonly page: string;
  /** Path of the PDF. */
  readonly target: string;
  /** Empty folder for the browser's profile: without one of its own it would hand the job to the person's open browser. */
  readonly profile: string;
  /** Chromium does not start as root, as in containers, with its sandbox on. */
  readonly isRoot: boolean;
}

/** Arguments that make Edge, Chrome or Chromium print a page without a window, a network or a trace in the person's profile. */
export function printArguments({ page, target, profile, isRoot }: PrintJob): readonly string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-default-apps',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-breakpad',
    '--no-pings',
    '--password-store=basic',
    '--use-mock-keychain',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${profile}`,
    `--crash-dumps-dir=${profile}`,
    ...(isRoot ? ['--no-sandbox'] : []),
    // The page has page numbers of its own. Versions before 117 know only the second name.
    '--no-pdf-header-footer',
    '--print-to-pdf-no-header',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
    page,
  ];
}
