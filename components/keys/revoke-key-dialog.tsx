import { useTranslations } from "next-intl";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import type { KeyRow } from "#components/keys/use-key-columns";
import { DateTime } from "#components/ui/date-time";

/** Ends a key for good; says when it was last used, because its machine stands still from then on. */
export function RevokeKeyDialog({ of, onClose }: { of: KeyRow; onClose: () => void }) {
  const t = useTranslations("keys");
  const act = useClosingAct<{ keyId: string }>("/api/api-key-revocations", onClose);
  return (
    <ActDialog
      title={t("revoke.title", { label: of.label })}
      act={t("revoke.act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ keyId: of.id })}
    >
      <p className="measure">{t("revoke.body")}</p>
      <p>
        {t("used")} {of.lastUsedAt ? <DateTime at={of.lastUsedAt} /> : t("neverUsed")}
      </p>
    </ActDialog>
  );
}
