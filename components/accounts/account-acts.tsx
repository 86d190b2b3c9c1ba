"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProposeDialog } from "#components/accounts/propose-dialog";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { Button } from "#components/ui/button";
import type { AccountState, Grant } from "#lib/domain/account-rules";
import type { Role } from "#lib/domain/role";

type AccountActsProps = {
  account: { login: string; grant: Grant };
  state: AccountState;
  proposer: Role;
  isOwn: boolean;
  mayPropose: boolean;
  mayDisable: boolean;
};

/** What may be done with an account, or why not: one's own is always another's to change. */
export function AccountActs({ account, state, proposer, ...rights }: AccountActsProps) {
  const t = useTranslations("accounts");
  const [asking, setAsking] = useState<"change" | "disable" | "enable" | null>(null);
  const close = () => setAsking(null);
  const reasonNot = (isTheirs: boolean) => (rights.isOwn ? t("own") : isTheirs ? null : t("notYours"));
  return (
    <div className="flex flex-wrap gap-2">
      {state === "disabled" ? (
        <Button disabledReason={reasonNot(rights.mayPropose)} onClick={() => setAsking("enable")}>
          {t("proposeEnable")}
        </Button>
      ) : (
        <>
          <Button disabledReason={reasonNot(rights.mayPropose)} onClick={() => setAsking("change")}>
            {t("proposeChange")}
          </Button>
          <Button
            variant="danger"
            disabledReason={reasonNot(rights.mayDisable)}
            onClick={() => setAsking("disable")}
          >
            {t("disable")}
          </Button>
        </>
      )}
      {asking === "change" && <ProposeDialog proposer={proposer} account={account} onClose={close} />}
      {(asking === "disable" || asking === "enable") && (
        <StandingDialog login={account.login} act={asking} onClose={close} />
      )}
    </div>
  );
}

type StandingDialogProps = { login: string; act: "disable" | "enable"; onClose: () => void };

function StandingDialog({ login, act, onClose }: StandingDialogProps) {
  const t = useTranslations("accounts");
  const url = act === "disable" ? "/api/account-disablings" : "/api/enabling-proposals";
  const acting = useClosingAct<{ login: string; reason: string }>(url, onClose);
  return (
    <ReasonDialog
      title={t(act === "disable" ? "disableTitle" : "enableTitle", { login })}
      act={t(act === "disable" ? "disable" : "submit")}
      body={t(act === "disable" ? "disableBody" : "enableBody")}
      label={t("reason")}
      needsReason={t("incomplete")}
      isPending={acting.isPending}
      error={acting.error}
      onAct={(reason) => acting.mutate({ login, reason })}
      onClose={onClose}
    />
  );
}
