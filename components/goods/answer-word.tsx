import { useTranslations } from "next-intl";
import type { GoodsRow } from "#components/goods/goods-row";
import { Badge } from "#components/ui/badge";

/** What the owner said of a piece, or until when it may. */
export function AnswerWord({ row }: { row: Pick<GoodsRow, "answer" | "hold"> }) {
  const t = useTranslations("goods.answer");
  const { answer } = row;
  if (row.hold === "dispute") return <Badge tone="attention">{t("disputed")}</Badge>;
  if (answer.answered) {
    return <Badge tone={answer.by === "silence" ? "already" : "ok"}>{t(answerKey[answer.by])}</Badge>;
  }
  if (answer.disputed) return <Badge tone="pending">{t("disputed")}</Badge>;
  return <Badge tone="pending">{answer.until ? t("until", { until: answer.until }) : t("anew")}</Badge>;
}

const answerKey = { silence: "silence", confirmation: "confirmed" } as const;
