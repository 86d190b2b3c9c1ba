import { useTranslations } from "next-intl";
import type { HandedOverPiece } from "#components/receipts/receipt-view";
import { Badge } from "#components/ui/badge";

type Said = Pick<HandedOverPiece, "said" | "end">;

/** What the receiver said of a piece, and how a difference ended. */
export function SaidWord({ said, end }: Said) {
  const t = useTranslations("receipts");
  if (said === null) return <Badge tone="pending">{t("unanswered")}</Badge>;
  if (said === "received") return <Badge tone="ok">{t("said.received")}</Badge>;
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={end ? "already" : "attention"}>{t(`said.${said}`)}</Badge>
      {end && <Badge tone="ok">{t(`end.${end}`)}</Badge>}
    </span>
  );
}
