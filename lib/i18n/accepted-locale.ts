import { type Locale, locales, toLocale } from "#lib/i18n/locale";

/** The language of ours that an `Accept-Language` header likes best; the default where it names none of them. */
export function acceptedLocale(header: string | null): Locale {
  const asked = (header ?? "").slice(0, 500).split(",").map(readRange);
  const liked = asked.filter(({ tag, quality }) => quality > 0 && locales.some((locale) => locale === tag));
  return toLocale(liked.toSorted((a, b) => b.quality - a.quality)[0]?.tag);
}

function readRange(range: string): { tag: string; quality: number } {
  const [tag = "", ...parameters] = range.toLowerCase().split(";");
  const quality = parameters.map((text) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(text)?.[1]).find(Boolean);
  return { tag: tag.trim().split("-")[0] ?? "", quality: Number(quality ?? 1) };
}
