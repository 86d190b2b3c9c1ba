import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { pinForm } from "#lib/domain/pin";

type Detention = { plate: string; documentNo: string; reason: string; pin: string };

/** Takes a piece under customs' own hands: a document, a reason, and the officer's signature. */
export function DetainPanel({ plate, onDone }: { plate: string; onDone: () => void }) {
  const t = useTranslations("verification.detain");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex justify-end">
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      {isOpen && <DetainDialog plate={plate} onClose={() => setOpen(false)} onDone={onDone} />}
    </div>
  );
}

type DetainDialogProps = { plate: string; onClose: () => void; onDone: () => void };

function DetainDialog({ plate, onClose, onDone }: DetainDialogProps) {
  const t = useTranslations("verification.detain");
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ documentNo: "", reason: "", pin: "" });
  const text = (key: keyof typeof draft) => ({
    label: t(key),
    value: draft[key],
    onChange: (value: string) => setDraft({ ...draft, [key]: value }),
    isRequired: true,
  });
  const detaining = useAct<unknown, Detention>("/api/detentions", {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["items"] });
      onDone();
    },
    onError: () => setDraft((before) => ({ ...before, pin: "" })),
  });
  const isWhole = draft.documentNo.trim() && draft.reason.trim() && pinForm.test(draft.pin);
  return (
    <ActDialog
      title={t("title", { plate })}
      act={t("act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isWhole ? null : t("incomplete")}
      isPending={detaining.isPending}
      error={detaining.error}
      onAct={() =>
        detaining.mutate({
          plate,
          documentNo: draft.documentNo.trim(),
          reason: draft.reason.trim(),
          pin: draft.pin,
        })
      }
    >
      <p className="measure">{t("body")}</p>
      <TextField {...text("documentNo")} maxLength={60} autoFocus code />
      <TextArea {...text("reason")} maxLength={500} rows={2} />
      <TextField {...text("pin")} type="password" inputMode="numeric" autoComplete="off" maxLength={6} code />
    </ActDialog>
  );
}
