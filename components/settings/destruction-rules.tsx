"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Badge } from "#components/ui/badge";
import { Select } from "#components/ui/select";
import { StatusLine } from "#components/ui/status-line";
import { destructionTolerances, type HouseSettingValue } from "#lib/domain/house-settings";

type Tolerance = HouseSettingValue<"destructionToleranceMille">;
type DestructionRulesProps = { isWitnessed: boolean; tolerance: Tolerance; mayChange: boolean };

/** Whether officers look on at every destruction, as they decided, and how far its weights may differ. */
export function DestructionRules({ isWitnessed, tolerance, mayChange }: DestructionRulesProps) {
  const t = useTranslations("settings.destruction");
  const automatic = useTranslations("settings.automatic");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<unknown, { key: "destructionToleranceMille"; value: Tolerance }>("/api/settings", {
    onSettled: () => router.refresh(),
  });
  const choose = (chosen: string) => {
    const value = destructionTolerances.find((one) => String(one) === chosen);
    if (value !== undefined) act.mutate({ key: "destructionToleranceMille", value });
  };
  return (
    <div className="mt-4 flex flex-wrap items-center gap-4">
      <div className="min-w-0 grow">
        <p className="flex items-center gap-2 font-medium">
          {t("title")}{" "}
          <Badge tone={isWitnessed ? "ok" : "ready"}>{t(isWitnessed ? "witnessed" : "notWitnessed")}</Badge>
        </p>
        <p className="measure mt-0.5 text-ink-2">{t("note")}</p>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      </div>
      <div className="w-48">
        <Select
          label={t("label")}
          options={destructionTolerances.map((one) => ({
            value: String(one),
            label: t("mille", { mille: one }),
          }))}
          value={String(tolerance)}
          isDisabled={!mayChange || act.isPending}
          {...(!mayChange && { hint: automatic("notYours") })}
          onChange={choose}
        />
      </div>
    </div>
  );
}
