import { AudioLines } from 'lucide-react';
import { lazy } from 'react';
import { defineScreen } from '../../kit/screen.ts';

export const audioScreen = defineScreen({
  id: 'audio',
  title: 'Audio prompts',
  icon: AudioLines,
  order: 50,
  keys: 'Mod+6',
  empty: {
    title: 'Drop .wav files or folders here',
    text: 'Each file is checked at once: a prompt is a .wav file, u-law or a-law, 8 kHz, mono, at most 100 MB, with no spaces in its name. What does not fit can mostly be converted. Your files are never changed.',
  },
  tour: [{ detail: 'options', name: 'conversion options' }],
  component: lazy(() => import('./audio.tsx').then(module => ({ default: module.Audio }))),
});
