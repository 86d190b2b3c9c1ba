"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AuthoriseDialog } from "#components/exceptions/authorise-dialog";
import { AwaitingTable } from "#components/exceptions/awaiting-table";
import { ClaimsTable } from "#components/exceptions/claims-table";
import { DifferencesTable } from "#components/exceptions/differences-table";
import { EndDifferenceDialog } from "#components/exceptions/end-difference-dialog";
import type { DifferenceRow, ExceptionLists } from "#components/exceptions/exception-rows";
import { GapTable } from "#components/exceptions/gap-table";
import { HeldTable, type LiftablePiece } from "#components/exceptions/held-table";
import { IdentifyDialog } from "#components/exceptions/identify-dialog";
import { LeavingTable } from "#components/exceptions/leaving-table";
import { LiftDialog } from "#components/exceptions/lift-dialog";
import { UnidentifiedTable } from "#components/exceptions/unidentified-table";
import { DestructionList } from "#components/outbound/destruction-list";
import { ButtonLink } from "#components/ui/button-link";
import { PageHeader } from "#components/ui/page-header";
import { StatusLine } from "#components/ui/status-line";
import { may } from "#lib/domain/permissions";
import type { Role } from "#lib/domain/role";
import { getJson } from "#lib/http/fetch-json";

type ExceptionsDeskProps = { initial: ExceptionLists; role: Role };
type Asked =
  | { kind: "identify"; parcelId: string; waybillNo: string }
  | { kind: "authorise"; returnNo: string }
  | { kind: "lift"; piece: LiftablePiece }
  | { kind: "difference"; row: DifferenceRow };

/** The work list of all that stands still, each with its one next act. */
export function ExceptionsDesk({ initial, role }: ExceptionsDeskProps) {
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
  return (
    <>
      <PageHeader
        title={t("title")}
        count={t("count", { count: data.total })}
        note={t("note")}
        status={<StatusLine tone="ok">{told}</StatusLine>}
        actions={
          <>
            <ButtonLink href="/exceptions/cage">{t("cage")}</ButtonLink>
            <ButtonLink href="/stock/staying">{t("staying")}</ButtonLink>
          </>
        }
      />
      <UnidentifiedTable
        rows={data.unidentified}
        onIdentify={(row) => setAsked({ kind: "identify", ...row })}
      />
      <AwaitingTable
        rows={data.awaiting}
        mayAuthorise={may(role, "return.authorise")}
        onAuthorise={({ returnNo }) => setAsked({ kind: "authorise", returnNo })}
      />
      <LeavingTable rows={data.leaving} mayInspect={may(role, "item.inspect")} />
      <HeldTable rows={data.held} role={role} onLift={(piece) => setAsked({ kind: "lift", piece })} />
      <GapTable rows={data.gaps} mayRegister={may(role, "wave.manage")} />
      <DifferencesTable
        rows={data.differences}
        mayEnd={may(role, "receipt.settle")}
        onEnd={(row) => setAsked({ kind: "difference", row })}
      />
      <ClaimsTable rows={data.claims} />
      <DestructionList kind="pressing" rows={data.destructions} />
      {asked?.kind === "identify" && <IdentifyDialog {...asked} onClose={close} onDone={done} />}
      {asked?.kind === "authorise" && <AuthoriseDialog {...asked} onClose={close} onDone={done} />}
      {asked?.kind === "difference" && <EndDifferenceDialog {...asked} onClose={close} onDone={done} />}
      {asked?.kind === "lift" && <LiftDialog {...asked} onClose={close} onDone={done} />}
    </>
  );
}
