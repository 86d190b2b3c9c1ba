"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PhaseName } from "#components/feedback/phase-name";
import { HandOverDialog } from "#components/offices/hand-over-dialog";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { TextLink } from "#components/ui/text-link";
import type { FeedbackPhase } from "#lib/domain/feedback";

type WaitingRow = {
  id: string;
  phase: FeedbackPhase;
  sequence: number;
  final: boolean;
  superseded: boolean;
  isOnPaper: boolean;
  createdAt: Date;
  bodySha256: string;
  returnNo: string;
  invtNo: string | null;
  lastDay: string | null;
};

type WaitingPanelProps = {
  code: string;
  rows: readonly WaitingRow[];
  total: number;
  mayHandOver: boolean;
  mayAnswer: boolean;
};

/** What the office has not received, the first whose tax falls due first; it may be handed over on paper. */
export function WaitingPanel({ code, rows, total, mayHandOver, mayAnswer }: WaitingPanelProps) {
  const t = useTranslations("offices.waiting");
  const sheet = useTranslations("offices.sheet");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [handing, setHanding] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const wanted = rows.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  const columns: Column<WaitingRow>[] = [
    {
      key: "tick",
      header: t("tick"),
      headerUnseen: true,
      width: "3rem",
      cell: ({ id }) => (
        <Checkbox isSelected={ticked.has(id)} onChange={() => setTicked((now) => toggled(now, id))}>
          <span className="sr-only">{t("tickOne", { id })}</span>
        </Checkbox>
      ),
    },
    {
      key: "message",
      header: t("message"),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <TextLink href={`/feedback?chosen=${encodeURIComponent(row.id)}`}>
            <PhaseName {...row} />
          </TextLink>
          {row.isOnPaper && <Badge tone="pending">{t("onPaper")}</Badge>}
        </span>
      ),
    },
    {
      key: "lastDay",
      header: t("lastDay"),
      cell: ({ lastDay }) => <span className="code-figures whitespace-nowrap">{lastDay ?? "—"}</span>,
    },
    { key: "list", header: t("list"), cell: ({ invtNo }) => (invtNo ? <Code value={invtNo} /> : "—") },
    { key: "since", header: t("since"), cell: ({ createdAt }) => <DateTime at={createdAt} /> },
  ];
  return (
    <Panel
      title={t("title", { count: total })}
      aside={
        <Button
          disabledReason={mayHandOver ? (wanted.length > 0 ? null : t("tickFirst")) : t("notYours")}
          onClick={() => setHanding(true)}
        >
          {t("handOver", { count: wanted.length })}
        </Button>
      }
      flush
    >
      <DataTable
        label={t("label")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t("none")}</EmptyState>}
      />
      <div className="flex flex-wrap items-center gap-4 px-4 py-2">
        {rows.length > 0 && <TextLink href={`/offices/${code}/hand-over`}>{sheet("link")}</TextLink>}
        <StatusLine tone="ok">{done !== null && t("done", { count: done })}</StatusLine>
      </div>
      {handing && (
        <HandOverDialog
          code={code}
          messageIds={wanted}
          mayAnswer={mayAnswer}
          onClose={() => setHanding(false)}
          onDone={(recorded) => {
            setTicked(new Set());
            setDone(recorded);
          }}
        />
      )}
    </Panel>
  );
}

function toggled(now: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(now);
  if (!next.delete(id)) next.add(id);
  return next;
}
