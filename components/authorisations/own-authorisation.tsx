"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { GiveDialog } from "#components/authorisations/give-dialog";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { Button } from "#components/ui/button";
import type { AuthorisationStand } from "#lib/domain/standing-authorisation";

type OwnAuthorisationProps = { stand: AuthorisationStand; isRegistered: boolean };

/** What a merchant may do about its own standing authorisation: give it, give another in its place, end it. */
export function OwnAuthorisation({ stand, isRegistered }: OwnAuthorisationProps) {
  const t = useTranslations("authorisations");
  const [asked, setAsked] = useState<"give" | "end" | null>(null);
  const close = () => setAsked(null);
  const isInForce = stand === "in_force" || stand === "ends_soon";
  return (
    <span className="flex gap-2" data-print="hide">
      {isInForce && <Button onClick={() => setAsked("end")}>{t("end.act")}</Button>}
      <Button
        variant="primary"
        disabledReason={isRegistered ? null : t("unregistered")}
        onClick={() => setAsked("give")}
      >
        {t(isInForce ? "give.renew" : "give.act")}
      </Button>
      {asked === "give" && <GiveDialog onClose={close} />}
      {asked === "end" && <EndDialog onClose={close} />}
    </span>
  );
}

function EndDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("authorisations.end");
  const ending = useClosingAct<Record<string, never>>("/api/standing-authorisation-ends", onClose);
  return (
    <ActDialog
      title={t("title")}
      act={t("send")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isPending={ending.isPending}
      error={ending.error}
      onAct={() => ending.mutate({})}
    >
      <p className="measure">{t("body")}</p>
    </ActDialog>
  );
}
