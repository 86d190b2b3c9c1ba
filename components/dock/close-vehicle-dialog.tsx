import { useTranslations } from "next-intl";
import { ExplainDialog } from "#components/dock/explain-dialog";

type CloseVehicleDialogProps = { handoverNo: string; differences: number; onClose: () => void };

/** Ends a hand-over; differences want the driver's word. */
export function CloseVehicleDialog({ handoverNo, ...ending }: CloseVehicleDialogProps) {
  const t = useTranslations("vehicles.close");
  const words = {
    title: t("title", { handoverNo }),
    act: t("act"),
    body: t("body", { count: ending.differences }),
    explanation: t("explanation"),
    needsWords: t("needsWords"),
  };
  return <ExplainDialog {...ending} url="/api/vehicle-closings" of={{ handoverNo }} words={words} />;
}
