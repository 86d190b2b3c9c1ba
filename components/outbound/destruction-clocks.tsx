import { useTranslations } from "next-intl";
import { type BatchFile, batchDates } from "#components/outbound/outbound-view";
import { StatusLine } from "#components/ui/status-line";
import { useToday } from "#components/ui/use-today";
import { lastDestructionDay, lastPapersDay } from "#lib/domain/destruction";

/** Until when the goods must be destroyed, and then until when the papers must be in. */
export function DestructionClocks({ batch }: { batch: BatchFile }) {
  const t = useTranslations("outbound.clock");
  const today = useToday();
  const dates = batchDates(batch);
  if (batch.status !== "approved") return null;
  const day = dates.destroyedAt ? lastPapersDay(dates.destroyedAt) : lastDestructionDay(dates);
  if (!day) return null;
  const isLate = today > day;
  const kind = dates.destroyedAt ? "papers" : "destroy";
  return (
    <StatusLine tone={isLate ? "stop" : "pending"}>{t(isLate ? `${kind}Late` : kind, { day })}</StatusLine>
  );
}
