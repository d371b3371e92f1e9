// SPDX-License-Identifier: EUPL-1.2
import type { Teksten } from '../nl/index.ts'

export const toegankelijkheid: Teksten['toegankelijkheid'] = {
  titel: 'Accessibility',
  inleiding: 'Everybody must be able to work with Stopwijzer. This is what you may expect.',
  delen: [
    {
      kop: 'What we hold to',
      punten: [
        'WCAG 2.2, levels A and AA. That is more than EN 301 549 asks.',
        'Everything works with the keyboard alone.',
        'Everything works on a screen 320 pixels wide and when enlarged to 400%.',
        'Colour never says something alone: there is always a word.',
        'The colours, contrast and calm that you choose on your computer hold here too.',
      ],
    },
    {
      kop: 'What is tested',
      punten: [
        'Every part and every page at every change, with axe-core in a real browser.',
        'Keyboard, focus, error messages, sizes, overlap and room for text.',
        'Light, dark and the colours of the user.',
      ],
    },
    {
      kop: 'What has not been done yet',
      punten: [
        'No independent office has examined it yet.',
        'It has not been tested yet with people who use a screen reader every day.',
      ],
    },
    {
      kop: 'Do you run into something?',
      punten: [
        'Tell the administrator of your organisation. Say which page and what you wanted to do.',
        'Your administrator can report it to the makers. A fault in accessibility is a fault.',
      ],
    },
  ],
}
