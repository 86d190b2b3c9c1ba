"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ApproveDialog, DeclineDialog } from "#components/accounts/decide-dialog";
import { useGrantWords } from "#components/accounts/use-grant-words";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TwoLines } from "#components/ui/two-lines";
import type { AccountChangeKind, Grant } from "#lib/domain/account-rules";

type Proposal = {
  id: string;
  login: string;
  kind: AccountChangeKind;
  before: Grant | null;
  after: Grant;
  reason: string | null;
  by: string;
  at: Date | string;
  act: "decide" | "withdraw" | "none";
};
type Asking = { proposal: Proposal; act: "approve" | "decline" };

/** What waits for another person's word; without it none of it is so. */
export function ProposalPanel({ proposals }: { proposals: readonly Proposal[] }) {
  const t = useTranslations("accounts");
  const words = useGrantWords();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const columns: Column<Proposal>[] = [
    { key: "login", header: t("login"), cell: ({ login }) => <Code value={login} /> },
    {
      key: "what",
      header: t("what"),
      cell: ({ kind, before, after }) => <TwoLines first={t(`kind.${kind}`)} second={words(before, after)} />,
    },
    {
      key: "why",
      header: t("reason"),
      cell: ({ reason }) => <span className="wrap-anywhere">{reason}</span>,
    },
    {
      key: "by",
      header: t("proposedBy"),
      cell: ({ by, at }) => <TwoLines first={by} second={<DateTime at={at} />} />,
    },
    {
      key: "acts",
      header: t("acts"),
      headerUnseen: true,
      cell: (proposal) => <Acts proposal={proposal} onAsk={(act) => setAsking({ proposal, act })} />,
    },
  ];
  return (
    <Panel title={t("waiting")} aside={t("waitingCount", { count: proposals.length })} flush>
      <DataTable
        label={t("waiting")}
        columns={columns}
        rows={proposals}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t("noneWaiting")}</EmptyState>}
      />
      {asking?.act === "approve" && <ApproveDialog proposal={asking.proposal} onClose={close} />}
      {asking?.act === "decline" && (
        <DeclineDialog
          proposal={asking.proposal}
          isOwn={asking.proposal.act === "withdraw"}
          onClose={close}
        />
      )}
    </Panel>
  );
}

function Acts({ proposal, onAsk }: { proposal: Proposal; onAsk: (act: Asking["act"]) => void }) {
  const t = useTranslations("accounts");
  if (proposal.act === "none") return <span className="text-ink-2">{t("waitsForOthers")}</span>;
  const isOwn = proposal.act === "withdraw";
  return (
    <span className="flex flex-wrap justify-end gap-2">
      {!isOwn && (
        <Button
          aria-label={t("approveOne", { login: proposal.login })}
          variant="quiet"
          onClick={() => onAsk("approve")}
        >
          {t("approve")}
        </Button>
      )}
      <Button
        aria-label={t(isOwn ? "withdrawOne" : "declineOne", { login: proposal.login })}
        variant="quiet"
        onClick={() => onAsk("decline")}
      >
        {t(isOwn ? "withdraw" : "decline")}
      </Button>
    </span>
  );
}
