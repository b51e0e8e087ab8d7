import { createContext } from 'react';

/** Id of the node whose settings are shown; null around fields that are of no node. */
export const NodeContext = createContext<string | null>(null);
