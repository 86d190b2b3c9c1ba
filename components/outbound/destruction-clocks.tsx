import { useTranslations } from "next-intl";
import type { BatchFile } from "#components/outbound/outbound-view";
import { StatusLine } from "#components/ui/status-line";
import { useToday } from "#components/ui/use-today";
import { lastPapersDay } from "#lib/domain/destruction";
import { destroyedAt, isOverdue } from "#lib/domain/destruction-path";

/** Until when the goods must be destroyed, and then until when the papers must be in. */
export function DestructionClocks({ batch: { status, path } }: { batch: BatchFile }) {
  const t = useTranslations("outbound.clock");
  const today = useToday();
  const { taken, lastDay } = path;
  if (status === "executed" || status === "discarded" || lastDay === null) return null;
  const at = destroyedAt(taken);
  const day = at ? lastPapersDay(at) : lastDay;
  const isLate = today > day;
  const kind = at ? "papers" : "destroy";
  const late = taken.left && !at ? "outsideLate" : (`${kind}Late` as const);
  return (
    <>
      {isOverdue(path) && <StatusLine tone="attention">{t("destroyedLate", { day: lastDay })}</StatusLine>}
      <StatusLine tone={isLate ? "stop" : "pending"}>{t(isLate ? late : kind, { day })}</StatusLine>
    </>
  );
}
