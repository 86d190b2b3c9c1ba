/** Customs wraps its words as `[Code:2600;Desc:…]`; a row shows the words, the context all of it. */
export function wordsOfCustoms(info: string): string {
  return info.replace(/^\[Code:\d+;Desc:(.*)\]$/, "$1");
}
