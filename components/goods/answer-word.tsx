import { useTranslations } from "next-intl";
import type { GoodsRow } from "#components/goods/goods-row";
import { Badge } from "#components/ui/badge";

type Answered = Pick<GoodsRow, "answer" | "hold">;

/** What the owner said of a piece, or until when it may. */
export function AnswerWord({ row }: { row: Answered }) {
  const text = useAnswerText();
  return <Badge tone={toneOf(row)}>{text(row)}</Badge>;
}

/** The same in plain words. */
export function useAnswerText(): (row: Answered) => string {
  const t = useTranslations("goods.answer");
  return ({ answer, hold }) => {
    if (hold === "dispute") return t("disputed");
    if (answer.answered) return t(answerKey[answer.by]);
    if (answer.disputed) return t("disputed");
    return answer.until ? t("until", { until: answer.until }) : t("anew");
  };
}

function toneOf({ answer, hold }: Answered) {
  if (hold === "dispute") return "attention";
  if (!answer.answered) return "pending";
  return answer.by === "silence" ? "already" : "ok";
}

const answerKey = { silence: "silence", confirmation: "confirmed" } as const;
