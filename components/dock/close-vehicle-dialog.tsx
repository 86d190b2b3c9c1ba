import { useTranslations } from "next-intl";
import { ExplainDialog } from "#components/dock/explain-dialog";
import { useKeptScans } from "#components/scan/use-kept-scans";

type CloseVehicleDialogProps = { handoverNo: string; differences: number; onClose: () => void };

/** Ends a hand-over; differences want the driver's word, and scans that wait on this machine want to be sent first. */
export function CloseVehicleDialog({ handoverNo, ...ending }: CloseVehicleDialogProps) {
  const t = useTranslations("vehicles.close");
  const queue = useTranslations("scan.queue");
  const words = {
    title: t("title", { handoverNo }),
    act: t("act"),
    body: t("body", { count: ending.differences }),
    explanation: t("explanation"),
    needsWords: t("needsWords"),
  };
  const kept = useKeptScans();
  const obstacle =
    kept === null ? t("scansUnread") : kept > 0 ? queue("closesNothing", { count: kept }) : null;
  return (
    <ExplainDialog
      {...ending}
      url="/api/vehicle-closings"
      of={{ handoverNo }}
      words={words}
      obstacle={obstacle}
    />
  );
}
