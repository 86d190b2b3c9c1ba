import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Tag } from "#components/ui/tag";
import type { Tone } from "#components/ui/tone";
import type { FeedbackState } from "#lib/domain/feedback-state";

const tones = {
  waiting: "pending",
  delivered: "ready",
  overdue: "attention",
  rejected: "stop",
  acknowledged: "ok",
} as const satisfies Record<FeedbackState, Tone>;

/** Where a message stands, and whether another one replaced it. */
export function FeedbackStateBadge({ state, superseded }: { state: FeedbackState; superseded: boolean }) {
  const t = useTranslations("feedback");
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
      {superseded && <Tag>{t("superseded")}</Tag>}
    </span>
  );
}
