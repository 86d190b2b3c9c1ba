"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { GoodsPaperDialog } from "#components/outbound/goods-paper-dialog";
import type { OutboundPiece } from "#components/outbound/outbound-view";
import { withoutProof } from "#components/outbound/settlement-draft";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { Notice } from "#components/ui/notice";
import type { GoodsPaperKind } from "#lib/domain/goods-paper";

/** What proves that the chosen pieces cannot be shipped back, and the acts of recording it. */
export function ProofOfPieces({ pieces }: { pieces: readonly OutboundPiece[] }) {
  const t = useTranslations("outbound.proof");
  const [recording, setRecording] = useState<GoodsPaperKind | null>(null);
  const bare = withoutProof(pieces);
  const papers = pieces.flatMap(({ plate, papers: known }) => known.map((paper) => ({ plate, paper })));
  return (
    <div className="flex flex-col gap-3">
      {bare.length > 0 && <Notice tone="attention" title={t("missing", { count: bare.length })} />}
      {papers.length > 0 && (
        <ul className="flex flex-col gap-1">
          {papers.map(({ plate, paper }) => (
            <li key={`${plate} ${paper.kind} ${paper.documentNo}`} className="flex flex-wrap gap-x-2">
              <Code value={plate} />
              <span>{paper.refusal ? t(`refusals.${paper.refusal}`) : t(`kinds.${paper.kind}`)}</span>
              <Code value={paper.documentNo} />
              <span className="code-figures text-ink-2">{paper.documentDate}</span>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setRecording("shipping_back_refused")}>
          {t("record.shipping_back_refused")}
        </Button>
        <Button variant="quiet" onClick={() => setRecording("abandonment")}>
          {t("record.abandonment")}
        </Button>
      </div>
      {recording && (
        <GoodsPaperDialog
          kind={recording}
          plates={pieces.map(({ plate }) => plate)}
          onClose={() => setRecording(null)}
        />
      )}
    </div>
  );
}
