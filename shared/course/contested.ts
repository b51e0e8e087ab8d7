/**
 * Where the course contradicts itself, or slips. A page says each plainly, and no question grades it.
 * `asked` is what a question on it would say; a contract test looks for it.
 */
export const contested = {
  'lab-7-title': {},
  'connector-card-names': {},
  'audio-bits': { asked: /\b16[ -]?bit|bits? (?:per|a) sample/i },
  'audio-size': { asked: /\b(?:100|5) ?MB\b/i },
  'http-slide-titles': {},
  'http-fragment': {},
  'action-outputs': { asked: /two (?:required )?outputs?/i },
  'queue-contact-events': { asked: /which (?:two|events)[^?]*Queue Contact/i },
  'activity-kinds': {},
  'go-to-role': { asked: /(?:type|role) of GoTo/i },
  renaming: { asked: /grey background|renam/i },
  leaving: {},
  'routing-types': { asked: /Best Available/i },
  'feedback-or-survey': { asked: /which event[^?]*(?:survey|Feedback)/i },
  'play-message-connector': { asked: /Play Message[^?]*needs? a connector/i },
  spellings: {},
  misprints: { asked: /\bReferr?er\b/i },
  'strategies-menu-name': {},
  'repeated-slides': {},
  'strategy-before-flow': {},
  'music-before-resources': {},
  'entry-point-service-level': {},
  loops: {},
  'earlier-labs': {},
  'lab-arrows': {},
  'survey-short-name': { asked: /\bP[CS]{2}\b/ },
  'expression-fields': { asked: /(?:which|all|most)[^?]*fields[^?]*expressions/i },
  'connectors-place': {},
  'where-audio-is-attached': {},
  'two-resources': {},
} as const satisfies Readonly<Record<string, { readonly asked?: RegExp }>>;
export type ContestedId = keyof typeof contested;
