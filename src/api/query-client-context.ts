import type { QueryClient } from '@tanstack/react-query';
import { createContext } from 'react-router-dom';

/** The page's query client, as route loaders receive it: `context.get(queryClientContext)`. */
export const queryClientContext = createContext<QueryClient>();

declare module 'react-router' {
  /** Loaders receive the typed context; the router is created with the same flag. */
  interface Future {
    v8_middleware: true;
  }
}
