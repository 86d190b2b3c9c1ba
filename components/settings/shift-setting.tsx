"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Select } from "#components/ui/select";
import { StatusLine } from "#components/ui/status-line";
import { claimHours, lockMinutes } from "#lib/domain/house-settings";

const choices = { claimHours, lockMinutes } as const;
type Key = keyof typeof choices;

type ShiftSettingProps = { name: Key; value: number; mayChange: boolean };

/** A length of time that the supervisor chooses for the benches. */
export function ShiftSetting({ name, value, mayChange }: ShiftSettingProps) {
  const t = useTranslations("settings");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<unknown, { key: Key; value: number }>("/api/settings", {
    onSettled: () => router.refresh(),
  });
  return (
    <div className="mt-4 flex flex-wrap items-center gap-4">
      <div className="min-w-0 grow">
        <p className="font-medium">{t(`${name}.title`)}</p>
        <p className="measure mt-0.5 text-ink-2">{t(`${name}.note`)}</p>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      </div>
      <div className="w-48">
        <Select
          label={t(`${name}.label`)}
          options={choices[name].map((count) => ({
            value: String(count),
            label: t(`${name}.unit`, { count }),
          }))}
          value={String(value)}
          isDisabled={!mayChange || act.isPending}
          {...(!mayChange && { hint: t("automatic.notYours") })}
          onChange={(chosen) => act.mutate({ key: name, value: Number(chosen) })}
        />
      </div>
    </div>
  );
}
