import { type ComponentType, lazy } from 'react';

/**
 * A part loaded on demand that can also be fetched before it is first drawn. That matters for the first screen: once
 * React has shown a fallback it waits 300 ms before it shows what was waited for.
 */
export const preloadable = (load: () => Promise<ComponentType>) => {
  let Ready: ComponentType | null = null;
  const Later = lazy(async () => ({ default: await load() }));
  return {
    component: () => (Ready ? <Ready /> : <Later />),
    preload: async (): Promise<void> => {
      Ready = await load();
    },
  };
};
