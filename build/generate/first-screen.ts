/** How the page gets its frame and its first screen: in one file, asked for at once. */
import type { Plugin } from 'vite';

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly isEntry: boolean } | null;
}

/**
 * Names the chunk `start` for whatever the frame and the first screen are made of. Each file of the page is a request
 * to the main process: what the first look needs comes as one, and nothing else with it.
 */
export function startChunk(entry: string, screen: string): (id: string, graph: Graph) => string | null {
  const needed = new Set<string>();
  const add = (id: string, graph: Graph): void => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) add(imported, graph);
  };
  let known = false;
  return (id, graph) => {
    if (!known) {
      known = true;
      add(entry, graph);
      add(screen, graph);
    }
    // The entry stays a file of its own: the page runs it.
    return needed.has(id) && id !== entry ? 'start' : null;
  };
}

/**
 * A build plugin: lets the page fetch the first screen together with its frame. Screens are loaded when they are shown,
 * but the first is always shown, and would otherwise be asked for only once the frame has been drawn.
 */
export function preloadFirstScreen(module: string): Plugin {
  return {
    name: 'flow-lab:preload-first-screen',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter(output => output.type === 'chunk');
        const screen = chunks.find(chunk => chunk.facadeModuleId?.endsWith(module));
        if (!screen) throw new Error(`${module} has no chunk of its own`);
        const entry = chunks.find(chunk => chunk.isEntry);
        const wanted = [screen.fileName, ...screen.imports].filter(
          file => file !== entry?.fileName && !entry?.imports.includes(file),
        );
        const styles = [...(screen.viteMetadata?.importedCss ?? [])];
        return [
          ...wanted.map(file => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
          ...styles.map(file => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'style', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          })),
        ];
      },
    },
  };
}
