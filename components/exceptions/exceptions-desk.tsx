"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AuthoriseDialog } from "#components/exceptions/authorise-dialog";
import { AwaitingTable } from "#components/exceptions/awaiting-table";
import type { ExceptionLists } from "#components/exceptions/exception-rows";
import { HeldTable } from "#components/exceptions/held-table";
import { IdentifyDialog } from "#components/exceptions/identify-dialog";
import { LeavingTable } from "#components/exceptions/leaving-table";
import { UnidentifiedTable } from "#components/exceptions/unidentified-table";
import { PageHeader } from "#components/ui/page-header";
import { StatusLine } from "#components/ui/status-line";
import { getJson } from "#lib/http/fetch-json";

type ExceptionsDeskProps = { initial: ExceptionLists; mayAuthorise: boolean; mayInspect: boolean };
type Asked =
  | { kind: "identify"; parcelId: string; waybillNo: string }
  | { kind: "authorise"; returnNo: string };

/** The work list of all that stands still, each with its one next act. */
export function ExceptionsDesk({ initial, mayAuthorise, mayInspect }: ExceptionsDeskProps) {
  const t = useTranslations("exceptions");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ["returns", "exceptions"],
    queryFn: ({ signal }) => getJson<ExceptionLists>("/api/exceptions", signal),
    initialData: initial,
  });
  const close = () => setAsked(null);
  const done = (words: string) => {
    close();
    setTold(words);
  };
  const count = Object.values(data).reduce((sum, rows) => sum + rows.length, 0);
  return (
    <>
      <PageHeader title={t("title")} count={t("count", { count })} note={t("note")} />
      <StatusLine tone="ok">{told}</StatusLine>
      <UnidentifiedTable
        rows={data.unidentified}
        onIdentify={(row) => setAsked({ kind: "identify", ...row })}
      />
      <AwaitingTable
        rows={data.awaiting}
        mayAuthorise={mayAuthorise}
        onAuthorise={({ returnNo }) => setAsked({ kind: "authorise", returnNo })}
      />
      <LeavingTable rows={data.leaving} mayInspect={mayInspect} />
      <HeldTable rows={data.held} />
      {asked?.kind === "identify" && <IdentifyDialog {...asked} onClose={close} onDone={done} />}
      {asked?.kind === "authorise" && <AuthoriseDialog {...asked} onClose={close} onDone={done} />}
    </>
  );
}
