"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddKeyDialog } from "#components/keys/add-key-dialog";
import { RevokeKeyDialog } from "#components/keys/revoke-key-dialog";
import { type KeyRow, useKeyColumns } from "#components/keys/use-key-columns";
import type { KeyOwner } from "#components/keys/use-key-draft";
import { Button } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

type KeyDeskProps = {
  keys: readonly KeyRow[];
  /** For whom this person may make one; without any there is nothing a key could open. */
  owners: readonly KeyOwner[];
  /** Whether keys of several accounts stand in one list. */
  isOfAll: boolean;
};

type Open = { act: "add" | "rotate" | "revoke"; key: KeyRow | null };

/** The keys of machines: make one, put a new one in place of an old one, end one. */
export function KeyDesk({ keys, owners, isOfAll }: KeyDeskProps) {
  const t = useTranslations("keys");
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const acts: Column<KeyRow> = {
    key: "acts",
    header: t("acts"),
    headerUnseen: true,
    cell: (key) =>
      key.state === "in_use" && (
        <span className="flex justify-end gap-2">
          <Button variant="quiet" onClick={() => setOpen({ act: "rotate", key })}>
            {t("rotate.act")}
          </Button>
          <Button variant="quiet" onClick={() => setOpen({ act: "revoke", key })}>
            {t("revoke.act")}
          </Button>
        </span>
      ),
  };
  const add = (
    <Button
      disabledReason={owners.length > 0 ? null : t("nobody")}
      onClick={() => setOpen({ act: "add", key: null })}
    >
      {t("add.act")}
    </Button>
  );
  return (
    <Panel
      flush
      title={t("list")}
      aside={
        <>
          <span>{t("count", { count: keys.filter(({ state }) => state === "in_use").length })}</span>
          {add}
        </>
      }
    >
      <DataTable
        label={t("list")}
        columns={[...useKeyColumns(isOfAll), acts]}
        rows={keys}
        rowKey={({ id }) => id}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
      {open?.key && open.act === "revoke" && <RevokeKeyDialog of={open.key} onClose={close} />}
      {open && open.act !== "revoke" && (
        <AddKeyDialog inPlaceOf={open.key} owners={owners} isOfAll={isOfAll} onClose={close} />
      )}
    </Panel>
  );
}
