"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { HandOver } from "#components/dock/hand-over";
import { OpenVehicleDialog } from "#components/dock/open-vehicle-dialog";
import type { VehicleRow } from "#components/dock/vehicle-table";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { Progress } from "#components/ui/progress";
import { Select } from "#components/ui/select";
import { TextLink } from "#components/ui/text-link";
import { carriers } from "#lib/domain/waybill";
import { getJson } from "#lib/http/fetch-json";

const none = "none";
const auto = "auto";
const vehiclesKey = ["parcels", "vehicles"] as const;

/** The vehicles at the dock, and those of the last days. */
export function useVehicles(initial: readonly VehicleRow[]): readonly VehicleRow[] {
  const { data } = useQuery({
    queryKey: vehiclesKey,
    queryFn: ({ signal }) => getJson<{ vehicles: VehicleRow[] }>("/api/vehicles", signal),
    initialData: { vehicles: [...initial] },
  });
  return data.vehicles;
}

type VehiclePanelProps = {
  value: HandOver;
  onChange: (change: Partial<HandOver>) => void;
  vehicles: readonly VehicleRow[];
};

/** Which vehicle the scans belong to and how much of its list is here; it stays until the next one. */
export function VehiclePanel({ value, onChange, vehicles }: VehiclePanelProps) {
  const t = useTranslations("dock.sticky");
  const names = useTranslations("scan.carrier");
  const queries = useQueryClient();
  const [isOpening, setOpening] = useState(false);
  const atDock = vehicles.filter(({ closedAt }) => closedAt === null);
  const chosen = atDock.find(({ handoverNo }) => handoverNo === value.handoverNo);
  const choose = (handoverNo: string) => {
    const vehicle = atDock.find((one) => one.handoverNo === handoverNo);
    onChange({ carrier: vehicle?.carrier ?? null, handoverNo: vehicle?.handoverNo ?? null });
  };
  return (
    <Panel title={t("title")} aside={<TextLink href="/dock/vehicles">{t("all")}</TextLink>}>
      <div className="flex flex-col gap-4">
        <Select
          label={t("vehicle")}
          options={[
            { value: none, label: t("noVehicle") },
            ...atDock.map(({ handoverNo, plateNo }) => ({
              value: handoverNo,
              label: `${plateNo} · ${handoverNo}`,
            })),
            ...(value.handoverNo && !chosen ? [{ value: value.handoverNo, label: value.handoverNo }] : []),
          ]}
          value={value.handoverNo ?? none}
          onChange={choose}
        />
        {chosen && <Unloading vehicle={chosen} />}
        <Button onClick={() => setOpening(true)}>{t("newVehicle")}</Button>
        <Select
          label={t("carrier")}
          options={[
            { value: auto, label: t("carrierAuto") },
            ...carriers.map((carrier) => ({ value: carrier, label: names(carrier) })),
          ]}
          value={value.carrier ?? auto}
          onChange={(name) => onChange({ carrier: carriers.find((one) => one === name) ?? null })}
        />
      </div>
      {isOpening && (
        <OpenVehicleDialog
          onClose={() => setOpening(false)}
          onOpened={(vehicle) => {
            queries.invalidateQueries({ queryKey: vehiclesKey });
            onChange(vehicle);
          }}
        />
      )}
    </Panel>
  );
}

function Unloading({ vehicle }: { vehicle: VehicleRow }) {
  const t = useTranslations("dock.sticky");
  const { listed, listedHere, scanned, handoverNo } = vehicle;
  return (
    <div className="flex flex-col gap-2">
      {listed > 0 ? (
        <Progress label={t("progress")} value={listedHere} max={listed} />
      ) : (
        <p className="text-ink-2">{t("noList", { count: scanned })}</p>
      )}
      <TextLink href={`/dock/vehicles/${handoverNo}`}>{t("handOver")}</TextLink>
    </div>
  );
}
