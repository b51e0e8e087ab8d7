/** Spoken texts, by a voice of this machine only: a voice of the network would send the words away. */

const local = (): SpeechSynthesisVoice | undefined => {
  const voices = window.speechSynthesis?.getVoices().filter(({ localService }) => localService) ?? [];
  const language = navigator.language.slice(0, 2);
  return voices.find(({ lang }) => lang.startsWith(language)) ?? voices[0];
};

/** Whether there is such a voice. */
export const isVoiced = (): boolean => local() !== undefined;

/** Reads a text aloud in about the time it takes in the call, in ms. */
export function speak(text: string, ms: number): void {
  const voice = local();
  if (!voice) return;
  const spoken = new SpeechSynthesisUtterance(text);
  spoken.voice = voice;
  spoken.lang = voice.lang;
  const words = text.trim().split(/\s+/).length;
  spoken.rate = Math.min(2, Math.max(0.6, (words * usualMsPerWord) / Math.max(1, ms)));
  window.speechSynthesis.speak(spoken);
}
/** 150 words a minute, as the engine counts. */
const usualMsPerWord = 400;

export const stopSpeaking = (): void => window.speechSynthesis?.cancel();
