"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { EndpointDialog } from "#components/registers/endpoint-dialog";
import { EnterpriseDialog, type EnterpriseEntry } from "#components/registers/enterprise-dialog";
import { EntryMark } from "#components/registers/entry-mark";
import { RegisterPanel } from "#components/registers/register-panel";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import type { Column } from "#components/ui/data-table";
import type { Tone } from "#components/ui/tone";
import { TwoLines } from "#components/ui/two-lines";
import type { CreditClass } from "#lib/domain/enterprise";

type Enterprise = EnterpriseEntry & {
  by: string;
  at: Date | string;
  versions: number;
  /** Where its own system hears us. */
  endpoint: string | null;
};

const toneOf = {
  certified: "ok",
  ordinary: "ready",
  untrusted: "stop",
} as const satisfies Record<CreditClass, Tone>;

/** Enterprises with what customs says of their credit, and what their merchants authorised once for all. */
export function EnterpriseDesk({ rows, mayChange }: { rows: readonly Enterprise[]; mayChange: boolean }) {
  const t = useTranslations("enterprises");
  const [open, setOpen] = useState<EnterpriseEntry | "new" | null>(null);
  const [wired, setWired] = useState<Enterprise | null>(null);
  const notYours = mayChange ? null : t("notYours");
  const columns: Column<Enterprise>[] = [
    { key: "code", header: t("code"), cell: ({ code }) => <Code value={code} /> },
    { key: "name", header: t("name"), cell: ({ name }) => <span className="break-words">{name}</span> },
    {
      key: "class",
      header: t("creditClass"),
      cell: ({ creditClass, creditSource }) => (
        <TwoLines
          first={<Badge tone={toneOf[creditClass]}>{t(`classes.${creditClass}`)}</Badge>}
          second={creditSource}
        />
      ),
    },
    {
      key: "authorisation",
      header: t("authorisationNo"),
      cell: ({ authorisationNo, authorisedUntil }) =>
        authorisationNo ? (
          <TwoLines first={<Code value={authorisationNo} />} second={authorisedUntil ?? t("open")} />
        ) : (
          <span className="text-ink-2">{t("none")}</span>
        ),
    },
    {
      key: "endpoint",
      header: t("endpoint"),
      cell: (row) => (
        <span className="flex items-center gap-2">
          <span className="max-w-64 truncate" title={row.endpoint ?? undefined}>
            {row.endpoint ?? t("endpointNone")}
          </span>
          <Button
            variant="quiet"
            disabledReason={notYours}
            aria-label={t("endpointActOf", { name: row.name })}
            onClick={() => setWired(row)}
          >
            {t("endpointAct")}
          </Button>
        </span>
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
      {open && <EnterpriseDialog entry={open === "new" ? null : open} onClose={() => setOpen(null)} />}
      {wired && <EndpointDialog entry={wired} onClose={() => setWired(null)} />}
    </RegisterPanel>
  );
}
