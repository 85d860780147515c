/** A button of the toolbar. */
export interface ToolButton {
  readonly label: string;
  readonly title: string;
  /** What it asks the extension for; see `enableCommands`. */
  readonly command?: string;
  readonly press?: () => void;
  /** Whether it is pressed in, for a button that can be. */
  readonly pressed?: () => boolean;
  /** A label that changes. */
  readonly labelNow?: () => string;
  readonly isShown?: () => boolean;
}

export interface ToolGroup {
  readonly label: string;
  readonly className?: string;
  readonly buttons: readonly ToolButton[];
}

export interface Toolbar {
  /** Shows what is pressed in now. */
  readonly refresh: () => void;
}

/** One stop of Tab; inside, the arrow keys go from button to button. */
export function fillToolbar(bar: HTMLElement, label: string, groups: readonly ToolGroup[]): Toolbar {
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', label);
  const drawn = groups.map((group) => ({ element: drawGroup(group), buttons: group.buttons }));
  bar.replaceChildren(...drawn.map(({ element }) => element));
  const buttons = (): readonly HTMLButtonElement[] =>
    [...bar.querySelectorAll('button')].filter(({ hidden }) => !hidden);
  const stopAt = (wanted: HTMLButtonElement | undefined): void => {
    for (const button of bar.querySelectorAll('button')) button.tabIndex = button === wanted ? 0 : -1;
  };

  const refresh = (): void => {
    for (const { element, buttons: all } of drawn) {
      all.forEach((button, index) => {
        const shown = element.children[index];
        if (shown instanceof HTMLButtonElement) refreshButton(shown, button);
      });
      element.hidden = [...element.children].every((child) => child instanceof HTMLElement && child.hidden);
    }
    if (buttons().every(({ tabIndex }) => tabIndex < 0)) stopAt(buttons()[0]);
  };

  bar.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('button') : null;
    if (pressed === null) return;
    stopAt(pressed);
    for (const { element, buttons: all } of drawn) all[[...element.children].indexOf(pressed)]?.press?.();
  });
  bar.addEventListener('keydown', (event) => {
    const all = buttons();
    const at = all.findIndex((button) => button === event.target);
    const to = nextPlace(event.key, at, all.length);
    const next = to === undefined ? undefined : all[to];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    stopAt(next);
    next.focus();
  });
  refresh();
  return { refresh };
}

function nextPlace(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function drawGroup({ label, className, buttons }: ToolGroup): HTMLElement {
  const group = document.createElement('div');
  group.className = ['tool-group', ...(className === undefined ? [] : [className])].join(' ');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  group.append(...buttons.map(drawButton));
  return group;
}

function drawButton({ label, title, command }: ToolButton): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.title = title;
  button.tabIndex = -1;
  if (command !== undefined) button.dataset['command'] = command;
  return button;
}

function refreshButton(shown: HTMLButtonElement, { pressed, labelNow, isShown }: ToolButton): void {
  if (pressed !== undefined) shown.setAttribute('aria-pressed', String(pressed()));
  if (labelNow !== undefined) shown.textContent = labelNow();
  if (isShown !== undefined) shown.hidden = !isShown();
}
