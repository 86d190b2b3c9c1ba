"use client";

import { useTranslations } from "next-intl";
import { Panel } from "#components/ui/panel";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { type Carrier, carriers } from "#lib/domain/waybill";

export type HandOver = { carrier: Carrier | null; handoverNo: string };

const auto = "auto";

type HandOverFieldsProps = { value: HandOver; onChange: (value: HandOver) => void };

/** Carrier and hand-over number of the vehicle at the dock; they stay until the next one. */
export function HandOverFields({ value, onChange }: HandOverFieldsProps) {
  const t = useTranslations("dock.sticky");
  const names = useTranslations("scan.carrier");
  const options = [
    { value: auto, label: t("carrierAuto") },
    ...carriers.map((carrier) => ({ value: carrier, label: names(carrier) })),
  ];
  return (
    <Panel title={t("title")} aside={t("hint")}>
      <div className="flex flex-col gap-4">
        <Select
          label={t("carrier")}
          options={options}
          value={value.carrier ?? auto}
          onChange={(chosen) =>
            onChange({ ...value, carrier: carriers.find((carrier) => carrier === chosen) ?? null })
          }
        />
        <TextField
          label={t("handoverNo")}
          code
          maxLength={40}
          value={value.handoverNo}
          onChange={(handoverNo) => onChange({ ...value, handoverNo })}
        />
      </div>
    </Panel>
  );
}
