import { useTranslations } from "next-intl";
import { VerifiedMark } from "#components/marks/verified-mark";
import type { BatchFile } from "#components/outbound/outbound-view";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";
import { StatusLine } from "#components/ui/status-line";

/** What customs said of a move-out list: its officer's mark, a silence that counts, and every objection with its reason. */
export function OfficerWord({ batch: { cleared, silence, objections, status } }: { batch: BatchFile }) {
  const t = useTranslations("outbound.facts");
  const last = objections.at(-1);
  return (
    <>
      {cleared && !silence && (
        <VerifiedMark
          word={t("noObjection")}
          officerNo={cleared.officerNumber ?? cleared.by ?? ""}
          at={cleared.at}
        />
      )}
      {cleared && silence && (
        <div className="flex flex-col gap-1">
          <StatusLine tone="already">{t("silence", { hours: silence.hours })}</StatusLine>
          <p className="text-fine text-ink-2">
            {t("silenceSet", { version: silence.version, by: silence.setBy ?? "" })}{" "}
            <DateTime at={silence.setAt} exact />
          </p>
        </div>
      )}
      {last && status === "open" && (
        <Notice tone="stop" title={t("objected", { by: last.by })}>
          {last.reason}
        </Notice>
      )}
      {objections.length > 0 && status !== "open" && (
        <ul aria-label={t("objections")} className="flex flex-col gap-1 text-ink-2">
          {objections.map(({ round, reason, at, by }) => (
            <li key={round} className="flex flex-wrap items-baseline gap-x-2">
              <span>{t("objected", { by })}</span>
              <span className="break-words">{reason}</span>
              <span className="ms-auto">
                <DateTime at={at} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
