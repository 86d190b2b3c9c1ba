import { useTranslations } from "next-intl";
import type { GoodsRow } from "#components/goods/goods-row";
import { Badge } from "#components/ui/badge";
import type { Tone } from "#components/ui/tone";
import { type OwnerWord, ownerWord } from "#lib/domain/owner-word";

type Answered = Pick<GoodsRow, "answer" | "hold" | "instruction">;

/** What the owner said of a piece, or until when it may. */
export function AnswerWord({ row }: { row: Answered }) {
  const text = useAnswerText();
  return <Badge tone={toneOf[ownerWord(row)]}>{text(row)}</Badge>;
}

/** The same in plain words. */
export function useAnswerText(): (row: Answered) => string {
  const t = useTranslations("goods.answer");
  return (row) => {
    const { answer, instruction } = row;
    const until = answer.answered ? null : answer.until;
    return t(ownerWord(row), { until: until ?? "", outcome: instruction?.outcome ?? "reship" });
  };
}

const toneOf = {
  disputed: "attention",
  confirmed: "ok",
  instructed: "ok",
  silence: "already",
  asked: "pending",
  anew: "pending",
} as const satisfies Record<OwnerWord, Tone>;
