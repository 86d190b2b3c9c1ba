const URI = /^(?:https?|HTTPS?):\/\/([-A-Za-z0-9._:[\]]+)(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/;
const URI_CHARACTERS = /^[-A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%]+$/;

/** A web address in its parts: the segments of its path as written, and what its query says of identifiers. */
type SplitLink = { segments: string[]; query: [ai: string, value: string][] };

/** Splits an address that may be a GS1 Digital Link; null when it is no address. */
export function splitLink(uri: string): SplitLink | null {
  const [, , path, query = ""] = (URI_CHARACTERS.test(uri) && URI.exec(uri)) || [];
  return path === undefined ? null : { segments: path.split("/").slice(1), query: queryPairs(query) };
}

function queryPairs(query: string): [string, string][] {
  return query
    .split("&")
    .map((pair) => pair.split(/=(.*)/s))
    .filter(([name = "", value]) => value !== undefined && /^\d+$/.test(name))
    .map(([name = "", value = ""]) => {
      const plain = unescaped(value.replaceAll("+", " "));
      return [name, name === "01" && /^(\d{8}|\d{12,13})$/.test(plain) ? plain.padStart(14, "0") : plain];
    });
}

/** A part of an address with its escapes as the characters they stand for. */
export function unescaped(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
