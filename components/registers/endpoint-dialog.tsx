"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { newSecret } from "#components/offices/new-secret";
import { TextField } from "#components/ui/text-field";

type Endpoint = { code: string; url: string | null; secret: string | null; events: null };
type EndpointDialogProps = {
  entry: { code: string; name: string; endpoint: string | null };
  onClose: () => void;
};

/** Says where an owner's own system hears us, and shows the key we sign with this once. */
export function EndpointDialog({ entry, onClose }: EndpointDialogProps) {
  const t = useTranslations("enterprises");
  const [secret] = useState(newSecret);
  const [url, setUrl] = useState(entry.endpoint ?? "");
  const act = useClosingAct<Endpoint>("/api/owner-endpoints", onClose);
  const given = url.trim();
  const isReadable = given === "" || URL.canParse(given);
  return (
    <ActDialog
      title={t("endpointTitle", { name: entry.name })}
      act={t("endpointKeep")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isReadable ? null : t("endpointUnreadable")}
      isPending={act.isPending}
      error={act.error}
      onAct={() =>
        act.mutate({
          code: entry.code,
          url: given === "" ? null : given,
          secret: given === "" ? null : secret,
          events: null,
        })
      }
    >
      <p className="measure">{t("endpointNote")}</p>
      <TextField
        label={t("endpointUrl")}
        hint={t("endpointUrlHint")}
        value={url}
        onChange={setUrl}
        maxLength={500}
        autoFocus
        code
      />
      {given !== "" && (
        <output
          aria-label={t("secret")}
          className="code-figures block rounded-sm border border-line bg-surface-2 p-3 break-all select-all"
        >
          {secret}
        </output>
      )}
    </ActDialog>
  );
}
