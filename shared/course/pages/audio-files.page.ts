import { definePage } from '../page.ts';

export const audioFilesPage = definePage({
  id: 'audio-files',
  title: 'Audio files',
  lead: 'Everything recorded that a caller hears is a .wav file which was uploaded once and is then used by name.',
  covers: ['audio-usage', 'audio-upload', 'audio-copyright'],
  notes: [
    {
      on: 'where-audio-is-attached',
      text: 'The course says that a new file is attached to the right routing strategy. That holds for music on hold. A prompt is chosen in the activity of the flow which plays it. Both ways are in the app, and no question asks for one of them.',
    },
  ],
  body: `Greetings, menus, the message for the night, music while waiting, the sentence during hold: the contact center plays all of them from **.wav** files. There is one format, so that the telephone side never has to convert anything while a call is running.

## The way of a file

1. **Make it** in the [right format](#course/audio-format), with a good name.
2. **Upload it** under *Routing Strategy › Resources*. All files of the tenant are stored there, whoever uses them.
3. **Use it.** An uploaded file is not heard by anyone yet. It has to be chosen in the place that plays it.

The third step is the one people forget. A supervisor uploads the new holiday greeting, calls, and hears the old one. Nothing is broken: the file lies in the resources and nobody refers to it.

## Replacing a recording

You may give the new recording a new name and change the places that play it. Or you keep the name and replace the file, and every place plays the new one. The second is quicker, the first lets you go back.

## Music has owners

A recording belongs to somebody, and paying for a song at home does not include playing it to callers. Respect copyright: use music you have licensed for that, or music made for the purpose. In this app the sounds are our own, so you may play with them freely.`,
});
