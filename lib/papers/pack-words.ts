import { createTranslator } from "next-intl";
import type { PaperLanguage } from "#lib/domain/papers/paper";
import { paperWords } from "#lib/papers/paper-words";
import feedbackEn from "../i18n/messages/en/feedback.json" with { type: "json" };
import itemEn from "../i18n/messages/en/item.json" with { type: "json" };
import feedbackZh from "../i18n/messages/zh/feedback.json" with { type: "json" };
import itemZh from "../i18n/messages/zh/item.json" with { type: "json" };

const itemMessages: Record<PaperLanguage, typeof itemZh> = { zh: itemZh, en: itemEn };
const feedbackMessages: Record<PaperLanguage, typeof feedbackZh> = { zh: feedbackZh, en: feedbackEn };

/** The words of a pack's summary in one language: its own, and those of pieces and messages as pages have them. */
export function packWords(language: PaperLanguage) {
  return {
    own: paperWords(language),
    item: createTranslator({ locale: language, messages: itemMessages[language] }),
    feedback: createTranslator({ locale: language, messages: feedbackMessages[language] }),
  };
}
