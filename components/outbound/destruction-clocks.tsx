import { useTranslations } from "next-intl";
import type { BatchFile } from "#components/outbound/outbound-view";
import { StatusLine } from "#components/ui/status-line";
import { useToday } from "#components/ui/use-today";
import { isOverdue } from "#lib/domain/destruction-path";

/** Until when the goods must be destroyed, and then until when the papers must be in. */
export function DestructionClocks({ batch: { status, path, due } }: { batch: BatchFile }) {
  const t = useTranslations("outbound.clock");
  const today = useToday();
  const { taken, lastDay } = path;
  if (status === "executed" || status === "discarded" || lastDay === null) return null;
  const isLate = due !== null && today > due.day;
  const isOutside = taken.left !== undefined && due?.kind === "destroy";
  return (
    <>
      {isOverdue(path) && <StatusLine tone="attention">{t("destroyedLate", { day: lastDay })}</StatusLine>}
      {due && (
        <StatusLine tone={isLate ? "stop" : "pending"}>
          {t(isLate ? (isOutside ? "outsideLate" : `${due.kind}Late`) : due.kind, { day: due.day })}
        </StatusLine>
      )}
    </>
  );
}
