"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Select } from "#components/ui/select";
import { StatusLine } from "#components/ui/status-line";
import { ReminderDays, reminderDayChoices } from "#lib/domain/owner-reminder";

const names = ["first", "second", "third"] as const;

/** On which days a silent owner is reminded; a day that would not lie between its neighbours is not offered. */
export function ReminderSetting({ days, mayChange }: { days: ReminderDays; mayChange: boolean }) {
  const t = useTranslations("settings");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<unknown, { key: "reminderDays"; value: ReminderDays }>("/api/settings", {
    onSettled: () => router.refresh(),
  });
  return (
    <div className="mt-4 flex flex-wrap items-center gap-4">
      <div className="min-w-0 grow basis-80">
        <p className="font-medium">{t("reminders.title")}</p>
        <p className="measure mt-0.5 text-ink-2">{t("reminders.note")}</p>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      </div>
      {names.map((name, at) => (
        <div key={name} className="w-32">
          <Select
            label={t(`reminders.${name}`)}
            options={reminderDayChoices
              .filter((day) => withDay(days, at, day) !== null)
              .map((count) => ({ value: String(count), label: t("reminders.day", { count }) }))}
            value={String(days[at])}
            isDisabled={!mayChange || act.isPending}
            {...(!mayChange && { hint: t("automatic.notYours") })}
            onChange={(chosen) => {
              const value = withDay(days, at, Number(chosen));
              if (value) act.mutate({ key: "reminderDays", value });
            }}
          />
        </div>
      ))}
    </div>
  );
}

function withDay(days: ReminderDays, at: number, day: number): ReminderDays | null {
  const read = ReminderDays.safeParse(days.map((before, place) => (place === at ? day : before)));
  return read.success ? read.data : null;
}
