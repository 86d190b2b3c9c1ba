import { useTranslations } from "next-intl";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { Badge } from "#components/ui/badge";
import type { Outcome } from "#lib/domain/item";

type OutcomeWordProps = { settled: Outcome | null; proposed: Outcome | null };

/** Where a piece is to go: filled once settled, an outline and a word while only proposed. */
export function OutcomeWord({ settled, proposed }: OutcomeWordProps) {
  const t = useTranslations("item.outcome");
  const page = useTranslations("returns.page");
  const outcome = settled ?? proposed;
  if (!outcome) return "—";
  if (outcome === "detained") return <Badge tone="stop">{t(outcome)}</Badge>;
  const word = settled ? t(outcome) : `${t(outcome)}${page("proposed")}`;
  return <OutcomeMark outcome={outcome} word={word} settled={settled !== null} />;
}
