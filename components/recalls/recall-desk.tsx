"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IssuePanel } from "#components/recalls/issue-panel";
import { RecallContext } from "#components/recalls/recall-context";
import { RecallPieceList } from "#components/recalls/recall-piece-list";
import { RecallTable } from "#components/recalls/recall-table";
import type { RecallPieces, RecallRow } from "#components/recalls/recall-view";
import { ButtonLink } from "#components/ui/button-link";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { StatusLine } from "#components/ui/status-line";
import { getJson } from "#lib/http/fetch-json";

type RecallDeskProps = {
  recalls: readonly RecallRow[];
  chosen: RecallRow | null;
  pieces: RecallPieces | null;
  today: string;
  mayIssue: boolean;
};

/** Recalls: which goods are stopped, what was found here and what has gone, and the act of issuing another. */
export function RecallDesk({ recalls, chosen, pieces: first, today, mayIssue }: RecallDeskProps) {
  const t = useTranslations("recalls");
  const router = useRouter();
  const [told, setTold] = useState<string | null>(null);
  const [narrowing, setNarrowing] = useState<RecallRow | null>(null);
  const recallNo = chosen?.recallNo ?? "";
  const { data: pieces } = useQuery({
    queryKey: ["items", "recall-pieces", recallNo],
    queryFn: ({ signal }) => getJson<RecallPieces>(`/api/recall-pieces?recallNo=${recallNo}`, signal),
    enabled: chosen !== null,
    ...(first ? { initialData: first } : {}),
  });
  const done = (words: string, next: string) => {
    setTold(words);
    setNarrowing(null);
    router.push(`/recalls?chosen=${next}`);
    router.refresh();
  };
  const isIssuing = narrowing !== null || chosen === null;
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={chosen && mayIssue && <ButtonLink href="/recalls">{t("issue.open")}</ButtonLink>}
      />
      <StatusLine tone="ok">{told}</StatusLine>
      <ContextLayout
        label={t("context")}
        context={
          isIssuing ? (
            <IssuePanel
              key={narrowing?.recallNo ?? "new"}
              replaces={narrowing}
              today={today}
              mayIssue={mayIssue}
              onDone={(no) => done(t("issue.done", { recallNo: no }), no)}
            />
          ) : (
            <RecallContext
              recall={chosen}
              waiting={pieces?.waiting ?? 0}
              mayIssue={mayIssue}
              onNarrow={() => setNarrowing(chosen)}
              onLifted={() => done(t("lift.done", { recallNo }), recallNo)}
            />
          )
        }
      >
        {chosen && pieces && <RecallPieceList recall={chosen} pieces={pieces.pieces} />}
        <RecallTable recalls={recalls} chosen={chosen?.recallNo ?? null} />
      </ContextLayout>
    </>
  );
}
