import type { StoredPrompt } from '../../../shared/audio/desk.ts';

/** The prompts of the open workspace: bytes in its audio folder under their own hash, one record each. */
export interface PromptStore {
  /** Takes a file in as it is. `audio/file` where it is no prompt or its name is taken. */
  add(path: string, name: string): StoredPrompt;
  list(): StoredPrompt[];
  /** In lower case. */
  names(): ReadonlySet<string>;
}
