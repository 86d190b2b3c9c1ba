import { createTranslator } from "next-intl";
import { hrefOfNotice, type NoticeFacts, type NoticeKind } from "#lib/domain/notice";
import type { LetterLanguage } from "#lib/domain/notice-mail";
import { env } from "#lib/env";
import { formatMoment } from "#lib/i18n/format";
import en from "../i18n/messages/en/notices.json" with { type: "json" };
import zh from "../i18n/messages/zh/notices.json" with { type: "json" };

const messages: Record<LetterLanguage, typeof zh> = { zh, en };

type Told = { kind: NoticeKind; facts: NoticeFacts; createdAt: Date };
export type LetterText = { fromName: string; subject: string; text: string };

/** So many lines of a digest are read; the page has the rest. */
const linesAtMost = 50;

/** A letter of one notice, told at once. */
export function letterOfOne(told: Told, language: LetterLanguage): LetterText {
  const words = wordsOf(language);
  const title = words(`titles.${told.kind}`, told.facts);
  const fromName = words("letter.sender");
  return { fromName, subject: `${fromName}${words("letter.colon")}${title}`, text: pageOf([told], language) };
}

/** The day's letter of several notices, the newest first. */
export function digestOf(told: readonly Told[], language: LetterLanguage): LetterText {
  const words = wordsOf(language);
  const fromName = words("letter.sender");
  const digest = words("letter.digest", { count: told.length });
  return { fromName, subject: `${fromName}${words("letter.colon")}${digest}`, text: pageOf(told, language) };
}

/** What is told, each with its moment in Shanghai and the page where it is acted on. Nothing in it is a consumer's. */
function pageOf(told: readonly Told[], language: LetterLanguage): string {
  const words = wordsOf(language);
  const lines = told
    .slice(0, linesAtMost)
    .map(({ kind, facts, createdAt }) =>
      [words(`titles.${kind}`, facts), formatMoment(createdAt), pageUrl(hrefOfNotice(kind, facts))].join(
        "\n",
      ),
    );
  const more = told.length - linesAtMost;
  return [
    ...lines,
    ...(more > 0 ? [words("letter.more", { count: more })] : []),
    words("letter.foot", { notices: pageUrl("/notices"), account: pageUrl("/me") }),
  ].join("\n\n");
}

function wordsOf(language: LetterLanguage) {
  return createTranslator({ locale: language, messages: messages[language] });
}

function pageUrl(path: string): string {
  return `${env().PUBLIC_URL}${path}`;
}
