import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import type { Tone } from "#components/ui/tone";
import type { ApplicationStatus } from "#lib/domain/application";

const tones = {
  queued: "pending",
  sent: "pending",
  accepted: "ready",
  manual_review: "attention",
  admitted: "ok",
  refused: "stop",
  failed: "stop",
  withdrawn: "ready",
} as const satisfies Record<ApplicationStatus, Tone>;

/** Where an application stands at customs. */
export function ApplicationStatusBadge({ status }: { status: ApplicationStatus }) {
  const t = useTranslations("item.application");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
