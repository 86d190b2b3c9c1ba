"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { Silence } from "#components/outbound/move-out-view";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { Select } from "#components/ui/select";
import { StatusLine } from "#components/ui/status-line";
import { silenceHours } from "#lib/domain/house-settings";

/** After how long customs' silence counts as no objection, and which officer decided so and when. Never, to begin with. */
export function SilenceSetting({ hours, setBy, setAt, version }: Silence) {
  const t = useTranslations("batches.silence");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<unknown, { key: "moveOutSilenceHours"; value: number }>("/api/settings", {
    onSettled: () => router.refresh(),
  });
  return (
    <Panel title={t("title")}>
      <div className="flex flex-col gap-3">
        <p className="measure text-ink-2">{t("note")}</p>
        <Select
          label={t("label")}
          options={silenceHours.map((count) => ({ value: String(count), label: t("hours", { count }) }))}
          value={String(hours)}
          isDisabled={act.isPending}
          onChange={(chosen) => act.mutate({ key: "moveOutSilenceHours", value: Number(chosen) })}
        />
        <p className="text-fine text-ink-2">
          {setAt && version !== null ? (
            <>
              {t("set", { by: setBy ?? "", version })} <DateTime at={setAt} exact />
            </>
          ) : (
            t("neverSet")
          )}
        </p>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      </div>
    </Panel>
  );
}
