import { useTranslations } from "next-intl";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { Badge } from "#components/ui/badge";
import type { Outcome } from "#lib/domain/item";

type OutcomeWordProps = {
  settled: Outcome | null;
  proposed: Outcome | null;
  /** Left out where the place says already that it is no more than a proposal. */
  saysProposed?: boolean;
};

/** Where a piece is to go: filled once settled, an outline and a word while only proposed. */
export function OutcomeWord({ settled, proposed, saysProposed = true }: OutcomeWordProps) {
  const t = useTranslations("item.outcome");
  const page = useTranslations("returns.page");
  const outcome = settled ?? proposed;
  if (!outcome) return "—";
  if (outcome === "detained") return <Badge tone="stop">{t(outcome)}</Badge>;
  const word = settled || !saysProposed ? t(outcome) : `${t(outcome)}${page("proposed")}`;
  return <OutcomeMark outcome={outcome} word={word} settled={settled !== null} />;
}
