import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";

type TurnOnDialogProps = {
  /** Returns the declarant could declare now; they stay with the declarant. */
  ready: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onTurnOn: () => void;
};

/** Asks before the house declares by itself: what it will send from now on, and what it leaves to a person. */
export function TurnOnDialog({ ready, isOpen, onOpenChange, onTurnOn }: TurnOnDialogProps) {
  const t = useTranslations("settings.automatic");
  const common = useTranslations("common.act");
  return (
    <Dialog
      role="alertdialog"
      title={t("ask")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{common("cancel")}</Button>
          <Button variant="primary" onClick={onTurnOn}>
            {t("turnOn")}
          </Button>
        </>
      }
    >
      <p className="measure">{t("askFromNow")}</p>
      <p className="measure">{t("askBacklog", { count: ready })}</p>
    </Dialog>
  );
}
