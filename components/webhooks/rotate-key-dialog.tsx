import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { newSecret } from "#components/offices/new-secret";
import { NewKey } from "#components/webhooks/new-key";

/** Makes an owner's next key and shows it this once; the one before signs beside it until it is ended. */
export function RotateKeyDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const t = useTranslations("webhooks.key");
  const [secret] = useState(newSecret);
  const act = useClosingAct<{ code: string; secret: string }>("/api/owner-keys", onClose);
  return (
    <ActDialog
      title={t("rotateTitle")}
      act={t("keep")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ code, secret })}
    >
      <p className="measure">{t("rotateNote")}</p>
      <NewKey secret={secret} />
    </ActDialog>
  );
}
