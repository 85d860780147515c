/** Warnings and errors that VS Code logs in every run here, whatever the extension does. */
export const NOISE = [
  /^\[Service Worker\] registration/, // code-server's own front end is not running
  /authentication provider 'github'|\[DefaultAccount\]|\[chat-stt\]|\[AgentHost/,
  /extension gallery/i,
  /No search provider registered for scheme/,
  /^Creation of workbench contribution/,
  /^(rejected promise not handled|stack trace)/,
];
