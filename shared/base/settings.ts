import { z } from 'zod';

const choices = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent of the normal text size. */
  textSize: z.union([z.literal(90), z.literal(100), z.literal(110), z.literal(125), z.literal(150)]),
  reduceMotion: z.enum(['system', 'on', 'off']),
  /** Shortcuts that are a single sign, such as `?`. Speech input and some keyboards need them off (WCAG 2.1.4). */
  characterKeys: z.boolean(),
  /** Opens the last workspace at start. */
  reopenLast: z.boolean(),
  /** Also warns of what today's portal would refuse although the course allows it (5 MB prompts). */
  audioProfile: z.enum(['course', 'portal-today']),
  /** Which version of the expression engine is modelled; see docs/expressions.md. */
  expressionProfile: z.enum(['3.2', '4.1.2']),
  /** Escapes what `{{ }}` prints, for HTML. Not known of the product; the engine's default. */
  expressionEscaping: z.boolean(),
  /** Drops one line break after `}}`, `%}` and `#}`. Not known of the product; the engine's default. */
  expressionTrimming: z.boolean(),
};

/** The user's choices. They live beside the app, not in a workspace. Each field's default makes a valid file of any partial one. */
export const settings = z.object({
  theme: choices.theme.default('system'),
  textSize: choices.textSize.default(100),
  reduceMotion: choices.reduceMotion.default('system'),
  characterKeys: choices.characterKeys.default(true),
  reopenLast: choices.reopenLast.default(true),
  audioProfile: choices.audioProfile.default('course'),
  expressionProfile: choices.expressionProfile.default('3.2'),
  expressionEscaping: choices.expressionEscaping.default(true),
  expressionTrimming: choices.expressionTrimming.default(true),
});
export type Settings = z.output<typeof settings>;
/** What is to change and nothing else: a default in here would reset what the person did not touch. */
export const settingsPatch = z.strictObject(choices).partial();
export type SettingsPatch = z.output<typeof settingsPatch>;

/** What the About box and the footer of bug reports show. */
export interface AboutInfo {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly sqlite: string;
  /** Set when the app runs on the runtime taken from an npm package instead of the pinned release. */
  readonly fallbackRuntime: boolean;
  readonly dataFolder: string;
  readonly licences: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly text: string;
  }[];
}
