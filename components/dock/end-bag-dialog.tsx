import { useTranslations } from "next-intl";
import { ExplainDialog } from "#components/dock/explain-dialog";

type EndBagDialogProps = { bagNo: string; differences: number; onClose: () => void };

/** Says that a bag is empty. */
export function EndBagDialog({ bagNo, ...ending }: EndBagDialogProps) {
  const t = useTranslations("bags.end");
  const words = {
    title: t("title", { bagNo }),
    act: t("act"),
    body: t("body", { count: ending.differences }),
    explanation: t("explanation"),
    needsWords: t("needsWords"),
  };
  return <ExplainDialog {...ending} url="/api/emptied-bags" of={{ bagNo }} words={words} />;
}
