import { useTranslations } from "next-intl";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";

type EndKeyDialogProps = { code: string; fingerprint: string; onClose: () => void };

/** Ends the older of an owner's two keys. */
export function EndKeyDialog({ code, fingerprint, onClose }: EndKeyDialogProps) {
  const t = useTranslations("webhooks.key");
  const act = useClosingAct<{ code: string }>("/api/owner-key-ends", onClose);
  return (
    <ActDialog
      title={t("endTitle", { fingerprint })}
      act={t("end")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ code })}
    >
      <p className="measure">{t("endNote")}</p>
    </ActDialog>
  );
}
