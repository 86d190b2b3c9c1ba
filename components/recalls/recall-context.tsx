import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useAct } from "#components/item/use-act";
import { RecallScopeWords } from "#components/recalls/recall-scope-words";
import type { RecallRow } from "#components/recalls/recall-view";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";

type RecallContextProps = {
  recall: RecallRow;
  /** Pieces it means that are still to be caught. */
  waiting: number;
  mayIssue: boolean;
  onNarrow: () => void;
  onLifted: () => void;
};

/** One recall whole: what it says, how far it is carried out, and the ways to narrow or lift it. */
export function RecallContext({ recall, waiting, mayIssue, onNarrow, onLifted }: RecallContextProps) {
  const t = useTranslations("recalls");
  const [isLifting, setLifting] = useState(false);
  const isEnded = recall.standing === "ended";
  const no = mayIssue ? (isEnded ? t("lift.ended") : null) : t("notYours");
  const left = isEnded || recall.standing === "over" ? recall.open : waiting;
  return (
    <Panel title={<Code value={recall.recallNo} />} aside={t(`standing.${recall.standing}`)}>
      <div className="flex flex-col gap-4">
        <Notice
          tone={left > 0 ? "pending" : "ok"}
          title={left > 0 ? t("progress.left", { count: left }) : t("progress.done")}
        >
          {t("progress.found", { here: recall.here, gone: recall.gone })}
        </Notice>
        <RecallFacts recall={recall} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button disabledReason={no} onClick={onNarrow}>
            {t("narrow")}
          </Button>
          <Button variant="danger" disabledReason={no} onClick={() => setLifting(true)}>
            {t("lift.act")}
          </Button>
        </div>
      </div>
      {isLifting && (
        <LiftRecallDialog
          recallNo={recall.recallNo}
          onClose={() => setLifting(false)}
          onDone={() => {
            setLifting(false);
            onLifted();
          }}
        />
      )}
    </Panel>
  );
}

function RecallFacts({ recall }: { recall: RecallRow }) {
  const t = useTranslations("recalls.field");
  const scope = useTranslations("recalls.scope");
  const days = scope("days", { from: recall.validFrom, to: recall.validTo ?? scope("open") });
  return (
    <KeyValues
      rows={[
        { key: "scope", term: t("scope"), value: <RecallScopeWords scope={recall} /> },
        { key: "reason", term: t("reason"), value: recall.reason },
        { key: "source", term: t("source"), value: recall.source },
        { key: "document", term: t("documentNo"), value: recall.documentNo },
        { key: "days", term: t("days"), value: days },
        { key: "issuer", term: t("issuer"), value: recall.issuer ?? "—" },
        { key: "issued", term: t("issuedAt"), value: <DateTime at={recall.issuedAt} exact /> },
        ...(recall.endedAt
          ? [
              { key: "ended", term: t("endedAt"), value: <DateTime at={recall.endedAt} exact /> },
              { key: "why", term: t("endReason"), value: recall.endReason },
            ]
          : []),
      ]}
    />
  );
}

type LiftRecallDialogProps = { recallNo: string; onClose: () => void; onDone: () => void };

function LiftRecallDialog({ recallNo, onClose, onDone }: LiftRecallDialogProps) {
  const t = useTranslations("recalls.lift");
  const lifting = useAct<unknown, { recallNo: string; reason: string }>("/api/recall-lifts", {
    onSuccess: onDone,
  });
  return (
    <ReasonDialog
      title={t("title", { recallNo })}
      act={t("act")}
      body={t("body")}
      label={t("reason")}
      needsReason={t("needsReason")}
      isPending={lifting.isPending}
      error={lifting.error}
      onAct={(reason) => lifting.mutate({ recallNo, reason })}
      onClose={onClose}
    />
  );
}
