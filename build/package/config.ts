/** What electron-builder is told. */
import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { finishPackage } from './finish.ts';
import { type Stage, stageFolders } from './stage.ts';

export interface Runtime {
  version: string;
  /** The folder of an unpacked Electron for this machine's platform; null lets electron-builder download one. */
  folder: string | null;
}

export function builderConfig(root: string, stage: Stage, runtime: Runtime, output: string): Configuration {
  const { app, native } = stageFolders(root);
  return {
    appId: 'dev.flowlab.app',
    productName: 'Flow Lab',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own placeholders
    artifactName: 'flow-lab-${version}-${os}-${arch}.${ext}',
    directories: { app, output, buildResources: join(root, 'assets', 'icons') },
    electronVersion: runtime.version,
    ...(runtime.folder ? { electronDist: runtime.folder } : {}),
    // "Dependencies are taken care of": the staged app has none, and those of the checkout stay out.
    beforeBuild: async () => false,
    publish: null,
    asar: true,
    electronLanguages: ['en-US', 'en'],
    extraResources: [{ from: native, to: 'native' }],
    fileAssociations: [
      {
        ext: 'flowlab',
        name: 'Flow Lab lab file',
        description: 'A lab of Flow Lab',
        mimeType: 'application/x-flow-lab',
      },
      {
        ext: 'flowlabws',
        name: 'Flow Lab workspace',
        description: 'A workspace of Flow Lab',
        mimeType: 'application/x-flow-lab-workspace',
      },
    ],
    linux: {
      target: stage.targets.linux,
      executableName: 'flow-lab',
      category: 'Education',
      maintainer: 'The Flow Lab developers',
      synopsis: 'Learn and prepare a Webex Contact Center offline',
      icon: join(root, 'assets', 'icons', 'icon.png'),
      extraFiles: [{ from: join(import.meta.dirname, 'flow-lab-cli.sh'), to: 'flow-lab-cli' }],
    },
    deb: { depends: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'] },
    win: {
      target: stage.targets.win,
      icon: join(root, 'assets', 'icons', 'icon.png'),
      extraFiles: [{ from: join(import.meta.dirname, 'flow-lab-cli.cmd'), to: 'flow-lab-cli.cmd' }],
    },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
    mac: {
      target: stage.targets.mac,
      category: 'public.app-category.education',
      icon: join(root, 'assets', 'icons', 'icon.png'),
      extraResources: [{ from: join(import.meta.dirname, 'flow-lab-cli.sh'), to: 'flow-lab-cli' }],
    },
    afterPack: (context: AfterPackContext) => finishPackage(context),
  };
}
