import { useTranslations } from "next-intl";
import type { VehicleFile } from "#components/dock/vehicle-sheet";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";

/** The papers of a vehicle, and who took it in and closed it. */
export function VehicleFacts({ vehicle }: { vehicle: VehicleFile }) {
  const t = useTranslations("vehicles");
  const carriers = useTranslations("scan.carrier");
  const code = (value: string | null) => (value ? <Code value={value} /> : "—");
  return (
    <KeyValues
      rows={[
        { key: "plateNo", term: t("plateNo"), value: code(vehicle.plateNo) },
        { key: "sealNo", term: t("sealNo"), value: code(vehicle.sealNo) },
        { key: "gatePaperNo", term: t("gatePaperNo"), value: code(vehicle.gatePaperNo) },
        { key: "carrier", term: t("carrier"), value: vehicle.carrier ? carriers(vehicle.carrier) : "—" },
        {
          key: "opened",
          term: t("openedAt"),
          value: (
            <>
              <DateTime at={vehicle.openedAt} exact /> {vehicle.openedBy}
            </>
          ),
        },
        {
          key: "closed",
          term: t("closedAt"),
          value: vehicle.closedAt ? (
            <>
              <DateTime at={vehicle.closedAt} exact /> {vehicle.closedBy}
            </>
          ) : (
            t("open")
          ),
        },
      ]}
    />
  );
}
