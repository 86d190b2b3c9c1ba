"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProposeDialog } from "#components/accounts/propose-dialog";
import { Button } from "#components/ui/button";
import { may } from "#lib/domain/permissions";
import type { Role } from "#lib/domain/role";

/** Proposes an account; who may not sees why. */
export function ProposeButton({ proposer }: { proposer: Role }) {
  const t = useTranslations("accounts");
  const [isOpen, setIsOpen] = useState(false);
  const isTheirs = may(proposer, "account.propose");
  return (
    <>
      <Button disabledReason={isTheirs ? null : t("notYours")} onClick={() => setIsOpen(true)}>
        {t("propose")}
      </Button>
      {isOpen && <ProposeDialog proposer={proposer} onClose={() => setIsOpen(false)} />}
    </>
  );
}
