import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** $CHROMIUM, or a browser on the PATH; undefined when the machine has none, or CHROMIUM is set to nothing. */
export function systemBrowser(): string | undefined;

/** Whether a machine with fontconfig has a Chinese font; others bring one along. */
export function hasChineseFont(): boolean;

/** The program: the system's, else the packed one. */
export function browserPath(): Promise<string>;

export function launch(): Promise<Browser>;

export function openPage(browser: Browser, options?: BrowserContextOptions): Promise<Page>;
