/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Address of a real API. Without it the application brings its own server. */
  readonly VITE_API_URL?: string;
}

declare module '*.po' {
  import type { Messages } from '@lingui/core';

  export const messages: Messages;
}

declare module 'virtual:mantine-theme.css';
