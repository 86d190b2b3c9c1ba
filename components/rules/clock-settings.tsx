"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { DateTime } from "#components/ui/date-time";
import { StatusLine } from "#components/ui/status-line";

type Decided<Value> = { value: Value; set: { by: string; at: Date | string } | null };
type Change =
  | { key: "clockStopsWhen"; value: "accepted" | "sent" }
  | { key: "refusedKeepsDate"; value: boolean };

type ClockSettingsProps = {
  clockStopsWhen: Decided<"accepted" | "sent">;
  refusedKeepsDate: Decided<boolean>;
  mayChange: boolean;
};

/** What the house decides about the clocks beside the rules' figures, with who decided it and when. */
export function ClockSettings({ clockStopsWhen, refusedKeepsDate, mayChange }: ClockSettingsProps) {
  const t = useTranslations("rules.settings");
  const other = clockStopsWhen.value === "sent" ? "accepted" : "sent";
  const keeps = (value: boolean) => t(value ? "keeps" : "loses");
  return (
    <div className="flex flex-col gap-4">
      <Setting
        title={t("clockStopsWhen")}
        value={t(clockStopsWhen.value)}
        other={t(other)}
        set={clockStopsWhen.set}
        change={{ key: "clockStopsWhen", value: other }}
        mayChange={mayChange}
      />
      <Setting
        title={t("refusedKeepsDate")}
        value={keeps(refusedKeepsDate.value)}
        other={keeps(!refusedKeepsDate.value)}
        set={refusedKeepsDate.set}
        change={{ key: "refusedKeepsDate", value: !refusedKeepsDate.value }}
        mayChange={mayChange}
      />
    </div>
  );
}

type SettingProps = {
  title: string;
  value: string;
  other: string;
  set: Decided<unknown>["set"];
  change: Change;
  mayChange: boolean;
};

function Setting({ title, value, other, set, change, mayChange }: SettingProps) {
  const t = useTranslations("rules");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<unknown, Change>("/api/settings", { onSettled: () => router.refresh() });
  return (
    <div className="flex flex-wrap items-center gap-4">
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {title} <Badge tone="ready">{value}</Badge>
        </p>
        <p className="mt-0.5 text-ink-2">
          {set ? (
            <>
              {t("settings.set", { name: set.by })} <DateTime at={set.at} exact />
            </>
          ) : (
            t("settings.neverSet")
          )}
        </p>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      </div>
      <Button
        pending={act.isPending}
        disabledReason={mayChange ? null : t("notYours")}
        onClick={() => act.mutate(change)}
      >
        {t("settings.turn", { value: other })}
      </Button>
    </div>
  );
}
