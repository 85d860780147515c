/** Built-in extensions to keep: the fewer, the faster the workbench starts. */
export const BUILTIN = ['markdown-basics', 'theme-defaults'];

/** What a clerk's desktop has, less everything that moves by itself or asks the network. */
export const SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  // With several Chinese fonts installed a browser may pick a calligraphic one.
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off', // in a browser VS Code saves by itself, on the desktop not
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.menuBarVisibility': 'classic',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
