"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { Select } from "#components/ui/select";
import { StatusLine } from "#components/ui/status-line";
import type { SetList } from "#components/verification/sets/set-data";
import { sampleAtLeast, samplePercents } from "#lib/domain/verification-set/set";

/** The share of a set that customs has looked at, and which officer decided so and when. All, to begin with. */
export function SampleSetting({ percent, set }: Pick<SetList, "percent" | "set">) {
  const t = useTranslations("verification.sets.sample");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<unknown, { key: "samplePercent"; value: number }>("/api/settings", {
    onSettled: () => router.refresh(),
  });
  return (
    <Panel title={t("title")}>
      <div className="flex flex-col gap-3">
        <p className="measure text-ink-2">{t("note", { least: sampleAtLeast })}</p>
        <Select
          label={t("label")}
          options={samplePercents.map((value) => ({ value: String(value), label: t("percent", { value }) }))}
          value={String(percent)}
          isDisabled={act.isPending}
          onChange={(chosen) => act.mutate({ key: "samplePercent", value: Number(chosen) })}
        />
        <p className="text-fine text-ink-2">
          {set ? (
            <>
              {t("set", { by: set.by, version: set.version })} <DateTime at={set.at} exact />
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
