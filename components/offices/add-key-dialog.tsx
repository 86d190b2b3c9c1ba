import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { newSecret } from "#components/offices/new-secret";
import { PinField } from "#components/verification/pin-field";

type AddKeyDialogProps = { code: string; isOwn: boolean; onClose: () => void };

/** Makes a key, shows it this once, and keeps it with the office, signed with the PIN. */
export function AddKeyDialog({ code, isOwn, onClose }: AddKeyDialogProps) {
  const t = useTranslations("offices.keys");
  const [secret] = useState(newSecret);
  const [pin, setPin] = useState("");
  const act = useClosingAct<{ code: string; secret: string; pin: string }>("/api/office-keys", onClose);
  return (
    <ActDialog
      title={t("addTitle", { code })}
      act={t("keep")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={pin === "" ? t("needsPin") : null}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ code, secret, pin })}
    >
      <p className="measure">{t(isOwn ? "ownShownOnce" : "shownOnce")}</p>
      <output
        aria-label={t("secret")}
        className="code-figures block rounded-sm border border-line bg-surface-2 p-3 break-all select-all"
      >
        {secret}
      </output>
      <PinField label={t("pin")} hint={t("pinHint")} value={pin} onChange={setPin} />
    </ActDialog>
  );
}
