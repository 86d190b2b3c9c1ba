"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ContractorDialog, type ContractorEntry } from "#components/registers/contractor-dialog";
import { EntryMark } from "#components/registers/entry-mark";
import { RegisterPanel } from "#components/registers/register-panel";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import type { Column } from "#components/ui/data-table";
import { TwoLines } from "#components/ui/two-lines";
import { useToday } from "#components/ui/use-today";

type Contractor = ContractorEntry & { by: string; at: Date | string; versions: number };

/** The firms that may destroy goods, with what their licences cover. */
export function ContractorDesk({ rows, mayChange }: { rows: readonly Contractor[]; mayChange: boolean }) {
  const t = useTranslations("contractors");
  const today = useToday();
  const [open, setOpen] = useState<ContractorEntry | "new" | null>(null);
  const notYours = mayChange ? null : t("notYours");
  const columns: Column<Contractor>[] = [
    { key: "code", header: t("code"), cell: ({ code }) => <Code value={code} /> },
    { key: "name", header: t("name"), cell: ({ name }) => <span className="break-words">{name}</span> },
    {
      key: "licence",
      header: t("licenceNo"),
      cell: ({ licenceNo, licensedFor }) => (
        <TwoLines first={<Code value={licenceNo} />} second={licensedFor} />
      ),
    },
    {
      key: "until",
      header: t("licensedUntil"),
      cell: ({ licensedUntil }) => <span className="code-figures">{licensedUntil}</span>,
    },
    {
      key: "state",
      header: t("state"),
      cell: ({ licensedUntil }) => (
        <Badge tone={licensedUntil < today ? "stop" : "ok"}>
          {t(licensedUntil < today ? "ended" : "valid")}
        </Badge>
      ),
    },
    {
      key: "by",
      header: t("by"),
      cell: ({ by, at, versions }) => (
        <EntryMark by={by} at={at} version={t("versions", { count: versions })} />
      ),
    },
  ];
  const words = {
    title: t("list"),
    count: t("count", { count: rows.length }),
    add: t("add"),
    act: t("edit"),
    empty: t("empty"),
  };
  return (
    <RegisterPanel
      {...{ words, columns, rows, notYours }}
      rowKey={({ code }) => code}
      onAdd={() => setOpen("new")}
      onAct={setOpen}
    >
      {open && <ContractorDialog entry={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </RegisterPanel>
  );
}
