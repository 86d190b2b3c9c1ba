"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClaimDialog } from "#components/disputes/claim-dialog";
import { EndClaimDialog } from "#components/disputes/end-claim-dialog";
import { Button } from "#components/ui/button";
import { DateTime } from "#components/ui/date-time";
import { type KeyValue, KeyValues } from "#components/ui/key-values";
import { Money } from "#components/ui/money";
import { Panel } from "#components/ui/panel";
import type { ClaimLiability } from "#lib/domain/goods-claim";

type When = Date | string;
type Claim = {
  id: string;
  reason: string;
  amountFen: number | null;
  claimedAt: When;
  end: { liable: ClaimLiability; amountFen: number | null; reason: string; endedAt: When } | null;
};
type ClaimsPanelProps = {
  plate: string;
  declaredFen: number | null;
  claims: readonly Claim[];
  mayClaim: boolean;
  mayEnd: boolean;
};

/** What is claimed for a piece, who answers for it and with how much; and the one act that is open now. */
export function ClaimsPanel({ plate, declaredFen, claims, mayClaim, mayEnd }: ClaimsPanelProps) {
  const t = useTranslations("disputes");
  const [asked, setAsked] = useState(false);
  const open = claims.find(({ end }) => end === null) ?? null;
  return (
    <Panel title={t("claims")}>
      <div className="flex flex-col gap-4">
        <KeyValues
          rows={[
            {
              key: "declared",
              term: t("declared"),
              value: declaredFen === null ? "—" : <Money fen={declaredFen} />,
            },
          ]}
        />
        {claims.length === 0 && <p className="text-ink-2">{t("noClaims")}</p>}
        {claims.map((claim) => (
          <ClaimFacts key={claim.id} claim={claim} />
        ))}
        <div className="flex justify-end" data-print="hide">
          {mayClaim && <Button onClick={() => setAsked(true)}>{t("claim.act")}</Button>}
          {mayEnd && open && (
            <Button variant="primary" onClick={() => setAsked(true)}>
              {t("end.act")}
            </Button>
          )}
        </div>
      </div>
      {asked && mayClaim && <ClaimDialog plate={plate} onClose={() => setAsked(false)} />}
      {asked && mayEnd && open && <EndClaimDialog claimId={open.id} onClose={() => setAsked(false)} />}
    </Panel>
  );
}

function ClaimFacts({ claim: { reason, amountFen, claimedAt, end } }: { claim: Claim }) {
  const t = useTranslations("disputes");
  const rows: KeyValue[] = [
    { key: "at", term: t("claimedAt"), value: <DateTime at={claimedAt} exact /> },
    { key: "reason", term: t("claim.reason"), value: reason },
    {
      key: "amount",
      term: t("claim.amount"),
      value: amountFen === null ? t("claim.amountOpen") : <Money fen={amountFen} />,
    },
    { key: "liable", term: t("end.liable"), value: end ? t(`liable.${end.liable}`) : t("undecided") },
  ];
  if (end) {
    rows.push(
      {
        key: "given",
        term: t("end.amount"),
        value: end.amountFen === null ? "—" : <Money fen={end.amountFen} />,
      },
      { key: "why", term: t("end.reason"), value: end.reason },
      { key: "endedAt", term: t("endedAt"), value: <DateTime at={end.endedAt} exact /> },
    );
  }
  return <KeyValues rows={rows} />;
}
