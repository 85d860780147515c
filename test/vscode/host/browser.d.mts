import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** $CHROMIUM, or a browser on the PATH; undefined when the machine has none. */
export function systemBrowser(): string | undefined;

/** The program: the system's, else the packed one. */
export function browserPath(): Promise<string>;

export function launch(): Promise<Browser>;

export function openPage(browser: Browser, options?: BrowserContextOptions): Promise<Page>;
