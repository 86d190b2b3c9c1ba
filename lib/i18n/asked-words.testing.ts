/** One place in a source that asks for words: the namespace it opened, and the keys it may ask for there. */
type Asking = { space: string; keys: string[]; isOpen: boolean };

/** The namespaces that a source opens, and the name of the function that then speaks them. */
export function openedIn(source: string): { name: string; space: string; index: number }[] {
  const found = source.matchAll(/(\w+) = (?:await )?(?:use|get)Translations\((?:"([\w.-]*)")?\)/g);
  return [...found].map(({ 1: name = "", 2: space = "", index }) => ({ name, space, index }));
}

/**
 * Every place in a source that asks for words. `isOpen` where a key is computed: each direct child may be
 * meant. A function may be handed on to another that calls it by the same name, so that its keys count for
 * every namespace it has in the file.
 */
export function askingsIn(source: string): Asking[] {
  const opened = openedIn(source);
  const named = opened.flatMap(({ name, space, index }) =>
    starts(source, new RegExp(`\\b${name}(?:\\.rich|\\.raw|\\.has)?\\(`, "g")).map((at) => {
      const nearest = opened.findLast((other) => other.name === name && other.index < at);
      return { space, at, isOwn: nearest?.index === index };
    }),
  );
  const direct = [...source.matchAll(/(?:use|get)Translations\("([\w.-]*)"\)\)?\(/g)].map((match) => ({
    space: match[1] ?? "",
    at: match.index + match[0].length,
    isOwn: true,
  }));
  return [...named, ...direct].map(({ space, at, isOwn }) => {
    const argument = firstArgument(source, at);
    const keys = [...argument.matchAll(/"([^"]*)"|`([^`]*)`/g)].map(
      ([, plain, pattern]) => plain ?? pattern ?? "",
    );
    const isComputed =
      keys.length === 0 || /^[\w.?]+\s*\?\?|[?:]\s*[a-z][\w.]*\s*\)*\s*(:|$)/.test(argument.trim());
    return { space: space && `${space}.`, keys, isOpen: isOwn && isComputed };
  });
}

/** A pattern that the full key must match; what stands in `${…}` may be anything. */
export function patternOf(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}

function starts(source: string, call: RegExp): number[] {
  return [...source.matchAll(call)].map((match) => match.index + match[0].length);
}

/** The text of a call's first argument, from behind its parenthesis. */
function firstArgument(source: string, from: number): string {
  let depth = 0;
  let quote = "";
  for (let at = from; at < source.length; at++) {
    const sign = source[at] ?? "";
    if (quote) {
      if (sign === quote) quote = "";
    } else if (sign === '"') quote = sign;
    else if ("([{".includes(sign)) depth++;
    else if ((")]}".includes(sign) && depth-- === 0) || (sign === "," && depth === 0)) {
      return source.slice(from, at);
    }
  }
  return "";
}
