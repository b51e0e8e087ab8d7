import type { Plugin } from 'vite';

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
