// The few things the tests do with VS Code's own user interface. All selectors live here.

/** A driver of one open workbench. */
export class Workbench {
  constructor(page) {
    this.page = page;
  }

  async ready() {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    // The smoke-test driver tells when everything is restored.
    await this.page.waitForFunction(() => globalThis.driver !== undefined);
    await this.page.evaluate(() => globalThis.driver.whenWorkbenchRestored());
  }

  /** Reloads the window by VS Code's own command: a browser's reload does not wait until the layout is stored. */
  async reload() {
    const loaded = this.page.waitForEvent('load');
    await this.command('Reload Window', { asks: true });
    await loaded;
    await this.ready();
  }

  /** Presses a key until `shown` is there: a key goes nowhere while a page is just giving or taking the focus. */
  async press(key, shown) {
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press(key);
      try {
        return await shown.waitFor({ timeout: 5000 });
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
  }

  /** Types into quick open, and accepts the proposal that holds `text` once it is the one that Enter takes. */
  async #pick(key, typed, text, closes = true) {
    const box = this.page.locator('.quick-input-widget input.input:visible');
    const chosen = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
    // A page that is just taking the focus closes the list again: open it once more, as one would.
    for (let tries = 1; ; tries++) {
      await this.page.keyboard.press(key);
      try {
        await box.fill(typed, { timeout: 3000 });
        await chosen.waitFor({ timeout: 5000 });
        break;
      } catch (error) {
        if (tries === 5) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
    await box.press('Enter');
    if (closes) await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async openFile(name) {
    await this.#pick('Control+P', name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.monaco-editor .view-line').first().waitFor();
  }

  /** Runs a command (`asks`: that opens another list or box) by its English title, which the command palette finds in every display language. */
  async command(title, { asks = false } = {}) {
    await this.#pick('F1', `>${title}`, title, !asks);
  }

  /** Chooses a colour theme by its English name. */
  async colorTheme(name) {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+T');
    const box = this.page.locator('.quick-input-widget input.input:visible');
    await box.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
    await box.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Chooses a file in the dialog that is about to open; VS Code on a server draws its own. */
  async chooseFile(path) {
    const widget = this.page.locator('.quick-input-widget');
    const box = widget.locator('input.input:visible');
    const row = widget.locator('.quick-input-list .monaco-list-row', { hasText: path.split('/').at(-1) });
    await widget.locator('.quick-input-titlebar:visible').waitFor();
    // While it opens, the dialog may list its folder over a path typed already: type it again, as one would.
    for (let tries = 0, closed = false; !closed && tries < 5; tries++) {
      // By the second try the dialog may just have closed: then there is nothing to type into.
      await box.fill(path, { timeout: 2000 }).catch(() => undefined);
      await row
        .first()
        .waitFor({ timeout: 2000 })
        .catch(() => undefined);
      await box.press('Enter', { timeout: 2000 }).catch(() => undefined);
      closed = await widget.waitFor({ state: 'hidden', timeout: 3000 }).then(
        () => true,
        () => false,
      );
    }
    await widget.waitFor({ state: 'hidden' });
  }

  /** Accepts the place that the dialog for saving proposes. */
  async acceptFile() {
    const widget = this.page.locator('.quick-input-widget');
    const box = widget.locator('input.input:visible');
    for (let tries = 0, closed = false; !closed && tries < 5; tries++) {
      // It lists its folder before it takes an answer: answer again, as one would.
      await box.press('Enter', { timeout: 2000 }).catch(() => undefined);
      closed = await widget.waitFor({ state: 'hidden', timeout: 3000 }).then(
        () => true,
        () => false,
      );
    }
    await widget.waitFor({ state: 'hidden' });
  }

  /** Answers a notification that holds `text`; under the smoke-test driver VS Code shows them only in their list. */
  async answer(text, button, seen) {
    await this.page.locator('#status\\.notifications').click();
    const item = this.page.locator('.notifications-center .notification-list-item', { hasText: text });
    await item.waitFor();
    await seen?.();
    // By keyboard: the hover of the bell may lie over the button.
    await item.locator('.monaco-button', { hasText: button }).press('Enter');
  }

  /** Waits for a notification about `text` that says `words`. */
  async notice(text, words) {
    const list = this.page.locator('.notifications-center');
    const bell = this.page.locator('#status\\.notifications .codicon-bell-dot');
    // An error may open the list by itself.
    await list.or(bell).first().waitFor();
    if (!(await list.isVisible())) await bell.click();
    await list.locator('.notification-list-item', { hasText: text }).filter({ hasText: words }).waitFor();
  }

  async goToLine(line, column = 1) {
    const box = this.page.locator('.quick-input-widget input.input:visible');
    await this.press('Control+G', box);
    await box.fill(`:${line}:${column}`);
    await box.press('Enter');
    await this.cursorAt(line, column);
  }

  /** The squiggles of `severity` in view: error, warning, info or hint. */
  squiggles(severity = 'error') {
    return this.page.locator(`.squiggly-${severity}`);
  }

  async showProblems() {
    await this.press('Control+Shift+M', this.page.locator('.markers-panel'));
  }

  /** The rows of the Problems panel that hold `text`. */
  problems(text) {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text });
  }

  /** What is inside the (only) visible webview: two nested frames. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Waits until the text editor has the keyboard: keys pressed before go to whatever had it, a webview say. */
  async editorFocused() {
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  }

  /** Opens the quick fix menu at the cursor, and picks what holds `text`; `seen` runs while it is open. */
  async quickFix(text, seen) {
    await this.editorFocused();
    const item = this.page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
    // Now and then no menu comes (about one press in thirty, when the light bulb just appears): press again, as one would.
    for (let tries = 0, open = false; !open && tries < 5; tries++) {
      await this.page.keyboard.press('Control+Period');
      open = await item.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    }
    await seen?.();
    // By keyboard: until the pointer moves, an invisible element lies over the menu and takes the clicks.
    for (let i = 0; i < 40 && !((await item.getAttribute('class')) ?? '').includes('focused'); i++) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await item.waitFor({ state: 'detached' });
  }

  /** Clicks the margin of a webview's page, and waits until the webview has the keyboard. */
  async focusWebview(page) {
    await this.webview()
      .locator(page)
      .click({ position: { x: 5, y: 5 } });
    await this.page.waitForFunction(() => document.activeElement?.matches('iframe.webview'));
  }

  async cursorAt(line, column) {
    const pattern = new RegExp(`\\b${line}\\D+${column}\\b`);
    await this.page.locator('#status\\.editor\\.selection', { hasText: pattern }).waitFor();
  }

  async save(name) {
    await this.page.keyboard.press('Control+S');
    await this.page.locator(`.tab[data-resource-name="${name}"]:not(.dirty)`).waitFor();
  }
}
