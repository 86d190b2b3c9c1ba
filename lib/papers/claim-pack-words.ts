import { createTranslator } from "next-intl";
import type { PaperLanguage } from "#lib/domain/papers/paper";
import packEn from "../i18n/messages/en/claim-pack.json" with { type: "json" };
import disputesEn from "../i18n/messages/en/disputes.json" with { type: "json" };
import historyEn from "../i18n/messages/en/history.json" with { type: "json" };
import itemEn from "../i18n/messages/en/item.json" with { type: "json" };
import packZh from "../i18n/messages/zh/claim-pack.json" with { type: "json" };
import disputesZh from "../i18n/messages/zh/disputes.json" with { type: "json" };
import historyZh from "../i18n/messages/zh/history.json" with { type: "json" };
import itemZh from "../i18n/messages/zh/item.json" with { type: "json" };

const zh = { pack: packZh, liable: disputesZh.liable, grade: itemZh.grade, verdict: itemZh.verdict };
const messages: Record<PaperLanguage, typeof zh> = {
  zh,
  en: { pack: packEn, liable: disputesEn.liable, grade: itemEn.grade, verdict: itemEn.verdict },
};
const histories: Record<PaperLanguage, { type: object; fact: object }> = { zh: historyZh, en: historyEn };

/** The words of a claim pack in one language. */
export function claimPackWords(language: PaperLanguage) {
  const { type, fact } = histories[language];
  const [types, facts] = [new Map(Object.entries(type)), new Map(Object.entries(fact))];
  return {
    t: createTranslator({ locale: language, messages: messages[language] }),
    /** What an entry of a history is called; its own code where it has no name. */
    typeOf: (code: string) => String(types.get(code) ?? code),
    /** What a fact of an entry is called; null for one that is for machines. */
    factOf: (code: string) => (facts.has(code) ? String(facts.get(code)) : null),
  };
}

export type ClaimPackWords = ReturnType<typeof claimPackWords>;
