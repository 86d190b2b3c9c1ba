import { createTranslator } from "next-intl";
import type { Cell, PaperLanguage } from "#lib/domain/papers/paper";
import { formatMoment } from "#lib/i18n/format";
import en from "../i18n/messages/en/papers.json" with { type: "json" };
import zh from "../i18n/messages/zh/papers.json" with { type: "json" };

const messages: Record<PaperLanguage, typeof zh> = { zh, en };

/** The words of papers in one language. They are part of the layout: other words are another layout. */
export function paperWords(language: PaperLanguage) {
  return createTranslator({ locale: language, messages: messages[language] });
}

export type PaperWords = ReturnType<typeof paperWords>;

/** A kept value as it is read; nothing is an empty text. */
export function textOf(cell: Cell, words: PaperWords): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("at" in cell) return formatMoment(new Date(cell.at));
  return cell.words.map((word) => words(word)).join(words("and"));
}
