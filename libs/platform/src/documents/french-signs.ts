/** French signs stay with their word: « … », and what comes before : ; ? ! % €. A web address keeps its colon. */
export const keepFrenchSigns = (text: string): string =>
  text.replace(/« /g, '«\u00a0').replace(/ (?=[»:;?!%€](?![\p{L}\p{N}/]))/gu, '\u00a0');
