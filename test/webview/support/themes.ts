export type Theme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

interface Look {
  /** Class that VS Code sets on the body. */
  readonly className: string;
  /** The theme colours that the page uses, as VS Code's own themes define them. */
  readonly variables: Readonly<Record<string, string>>;
}

export const themes: Readonly<Record<Theme, Look>> = {
  light: {
    className: 'vscode-light',
    variables: { '--vscode-editor-background': '#ffffff', '--vscode-editor-foreground': '#3b3b3b' },
  },
  dark: {
    className: 'vscode-dark',
    variables: { '--vscode-editor-background': '#1f1f1f', '--vscode-editor-foreground': '#cccccc' },
  },
  highContrast: {
    className: 'vscode-high-contrast',
    variables: {
      '--vscode-editor-background': '#000000',
      '--vscode-editor-foreground': '#ffffff',
      '--vscode-contrastBorder': '#6fc3df',
      '--vscode-focusBorder': '#f38518',
      '--vscode-editorError-foreground': '#f48771',
      '--vscode-editorWarning-foreground': '#ffd370',
      '--vscode-editorInfo-foreground': '#3794ff',
      '--vscode-textLink-foreground': '#21a6ff',
    },
  },
  highContrastLight: {
    className: 'vscode-high-contrast-light',
    variables: {
      '--vscode-editor-background': '#ffffff',
      '--vscode-editor-foreground': '#292929',
      '--vscode-contrastBorder': '#0f4a85',
      '--vscode-focusBorder': '#006bbd',
      '--vscode-editorError-foreground': '#b5200d',
      '--vscode-editorWarning-foreground': '#895503',
      '--vscode-editorInfo-foreground': '#1a85ff',
      '--vscode-textLink-foreground': '#0f4a85',
    },
  },
};
