"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { Button } from "#components/ui/button";
import type { ItemState } from "#lib/domain/item";
import { can } from "#lib/domain/lifecycle";

type SearchActProps = { plate: string; state: ItemState; maySearch: boolean };

const urls = { report: "/api/missing-reports", find: "/api/finds" } as const;

/** Reports a piece that is not where it should be, or says that it was found; nothing once it has its end. */
export function SearchAct({ plate, state, maySearch }: SearchActProps) {
  const t = useTranslations("items.search");
  const [isOpen, setOpen] = useState(false);
  const act = state === "missing" ? "find" : "report";
  if (act === "report" && !can("report_missing", state)) return null;
  const no = maySearch ? (state === "staged" ? t("inLoad") : null) : t("notYours");
  return (
    <>
      <Button disabledReason={no} onClick={() => setOpen(true)}>
        {t(`act.${act}`)}
      </Button>
      {isOpen && <SearchDialog plate={plate} act={act} onClose={() => setOpen(false)} />}
    </>
  );
}

type SearchDialogProps = { plate: string; act: keyof typeof urls; onClose: () => void };

function SearchDialog({ plate, act, onClose }: SearchDialogProps) {
  const t = useTranslations("items.search");
  const searching = useClosingAct<{ plate: string; reason: string }>(urls[act], onClose);
  return (
    <ReasonDialog
      title={t(`title.${act}`, { plate })}
      act={t(`act.${act}`)}
      body={t(`body.${act}`)}
      label={t(`reason.${act}`)}
      needsReason={t(`needsReason.${act}`)}
      isPending={searching.isPending}
      error={searching.error}
      onAct={(reason) => searching.mutate({ plate, reason })}
      onClose={onClose}
    />
  );
}
