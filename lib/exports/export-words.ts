import { createTranslator } from "next-intl";
import type { ExportCell, ExportColumn, ExportKind } from "#lib/domain/export-file";
import { exportColumns } from "#lib/domain/export-file";
import type { PaperLanguage } from "#lib/domain/papers/paper";
import { formatMoment } from "#lib/i18n/format";
import exportsEn from "../i18n/messages/en/exports.json" with { type: "json" };
import feedbackEn from "../i18n/messages/en/feedback.json" with { type: "json" };
import itemEn from "../i18n/messages/en/item.json" with { type: "json" };
import messagesEn from "../i18n/messages/en/messages.json" with { type: "json" };
import outboundEn from "../i18n/messages/en/outbound.json" with { type: "json" };
import returnsEn from "../i18n/messages/en/returns.json" with { type: "json" };
import exportsZh from "../i18n/messages/zh/exports.json" with { type: "json" };
import feedbackZh from "../i18n/messages/zh/feedback.json" with { type: "json" };
import itemZh from "../i18n/messages/zh/item.json" with { type: "json" };
import messagesZh from "../i18n/messages/zh/messages.json" with { type: "json" };
import outboundZh from "../i18n/messages/zh/outbound.json" with { type: "json" };
import returnsZh from "../i18n/messages/zh/returns.json" with { type: "json" };

const zh = {
  exports: exportsZh,
  feedback: feedbackZh,
  item: itemZh,
  messages: messagesZh,
  outbound: outboundZh,
  returns: returnsZh,
};
const messages: Record<PaperLanguage, typeof zh> = {
  zh,
  en: {
    exports: exportsEn,
    feedback: feedbackEn,
    item: itemEn,
    messages: messagesEn,
    outbound: outboundEn,
    returns: returnsEn,
  },
};

/** The words of the files in one language, the same as on the pages. */
export function exportWords(language: PaperLanguage) {
  return createTranslator({ locale: language, messages: messages[language] });
}

export type ExportWords = ReturnType<typeof exportWords>;

/** What stands over the columns of a file. */
export function headOf(kind: ExportKind, words: ExportWords): string[] {
  return exportColumns[kind].map((column: ExportColumn) => words(`exports.file.column.${column}`));
}

/** A kept value as it is read; figures stay figures, and nothing stays nothing. */
export function fieldOf(cell: ExportCell, words: ExportWords): string | number | null {
  if (cell === null || typeof cell !== "object") return cell;
  if ("at" in cell) return formatMoment(new Date(cell.at));
  if ("word" in cell) return words(cell.word);
  return cell.counts.map(([word, pieces]) => `${words(word)} ${pieces}`).join(words("exports.file.and"));
}
