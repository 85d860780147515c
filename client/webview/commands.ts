import { viewCommands, type ViewCommand } from '../protocol/viewMessages.js';

/** Buttons with `data-command`, wherever they stand on the page, ask the extension for what they name. */
export function enableCommands(ask: (command: ViewCommand) => void): void {
  document.addEventListener('click', ({ target }) => {
    const name =
      target instanceof Element ? target.closest<HTMLElement>('[data-command]')?.dataset['command'] : undefined;
    const command = viewCommands.find((each) => each === name);
    if (command !== undefined) ask(command);
  });
}
