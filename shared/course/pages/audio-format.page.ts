import { definePage } from '../page.ts';

export const audioFormatPage = definePage({
  id: 'audio-format',
  title: 'The right audio format',
  lead: 'Mono, 8 kHz, u-law or a-law, and a plain name: what the telephone network itself speaks.',
  covers: ['audio-format', 'audio-names'],
  notes: [
    {
      on: 'audio-bits',
      text: 'The slide lists “16bit” together with 64 kbit/s. Both cannot describe the same file: 8,000 samples a second of 8 bits are 64,000 bits, of 16 bits they would be 128,000. Companded files store 8 bits that stand for 13 or 14. The app takes the 8 bit files that every real system uses, and no question asks for the number of bits.',
    },
    {
      on: 'audio-size',
      text: 'The course allows 100 MB a file, newer versions of the product allow 5 MB. At this format 5 MB are almost eleven minutes, so the difference rarely matters.',
    },
  ],
  body: `The telephone network takes 8,000 samples of sound a second and writes each as a single number. It spends more of these numbers on quiet sounds than on loud ones, since our ears do the same. There are two tables for that: **u-law** in North America and Japan, **a-law** elsewhere. Both are accepted.

So a prompt has

- the format **.wav**, with u-law or a-law inside;
- a rate of **8 kHz**, which gives **64 kbit/s**;
- **one channel**. A telephone has one ear.

## Why it matters

A file from a recording studio is finer, and still wrong. If a wrong file slips through, the upload may even work, and then the caller hears **nothing**, which is much harder to find than a message that says no. Convert first. The [audio tool](#audio) of this app shows what is wrong with a file, converts it, and lets you hear it as a caller would.

## Names

Letters, digits, hyphen and underscore. **No spaces and no special characters**: names travel through systems that read a space as the end of the name. \`main_menu.wav\` is good, \`Main Menu (new).wav\` is not. A name should also say what is heard; \`prompt7.wav\` will cost somebody an afternoon.`,
});
