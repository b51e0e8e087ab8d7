/** A title as it stands in the middle of a sentence: “outdial ANI”, “Google connector”. */
export const midSentence = (title: string): string =>
  /^(?:Salesforce|Google|Webex)\b/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
