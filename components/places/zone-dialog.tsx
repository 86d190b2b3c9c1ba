"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { RadioCards } from "#components/ui/radio-cards";
import { TextField } from "#components/ui/text-field";
import { type ZoneKind, zoneKinds } from "#lib/domain/zone";

type Draft = { code: string; name: string; kind: ZoneKind | null };

/** Sets a part of the floor aside for one purpose. */
export function ZoneDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("places.settings");
  const kinds = useTranslations("places.zone");
  const notes = useTranslations("places.zoneNote");
  const [draft, setDraft] = useState<Draft>({ code: "", name: "", kind: null });
  const making = useClosingAct<Draft>("/api/zones", onClose);
  const isComplete = draft.code !== "" && draft.name.trim() !== "" && draft.kind !== null;
  return (
    <ActDialog
      title={t("addZone")}
      act={t("addZone")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isComplete ? null : t("incomplete")}
      isPending={making.isPending}
      error={making.error}
      onAct={() => making.mutate({ ...draft, name: draft.name.trim() })}
    >
      <TextField
        label={t("code")}
        hint={t("codeHint")}
        value={draft.code}
        onChange={(code) => setDraft({ ...draft, code: code.toUpperCase() })}
        maxLength={3}
        autoFocus
        isRequired
        code
      />
      <TextField
        label={t("name")}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        maxLength={40}
        isRequired
      />
      <RadioCards
        label={t("kind")}
        cards={zoneKinds.map((kind) => ({ value: kind, label: kinds(kind), note: notes(kind) }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
        columns={2}
        isRequired
      />
    </ActDialog>
  );
}
