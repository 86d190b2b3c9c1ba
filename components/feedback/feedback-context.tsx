import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OfficeName } from "#components/applications/office-name";
import { LegalClocks } from "#components/clocks/legal-clocks";
import { AnswerList } from "#components/feedback/answer-list";
import { DeliveryList } from "#components/feedback/delivery-list";
import type { FeedbackFile } from "#components/feedback/feedback-file";
import { FeedbackStateBadge } from "#components/feedback/feedback-state";
import { MessageWords } from "#components/feedback/message-words";
import { PhaseName } from "#components/feedback/phase-name";
import { RawMessage } from "#components/feedback/raw-message";
import { Revisions } from "#components/feedback/revisions";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

type FeedbackContextProps = {
  file: FeedbackFile | null;
  act?: ReactNode;
  /** What people do about it. */
  dealings?: ReactNode;
};

/** The chosen message whole: its words, its answers, its way, its very text. */
export function FeedbackContext({ file, act, dealings }: FeedbackContextProps) {
  const t = useTranslations("feedback");
  if (!file) {
    return (
      <Panel>
        <EmptyState>{t("choose")}</EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <Panel title={<PhaseName {...file} />} aside={<FeedbackStateBadge {...file} />}>
        <div className="flex flex-col gap-3">
          <OfficeName code={file.officeCode} />
          {/* A message states its own sum; one that has none yet shows what is at stake. */}
          <LegalClocks clocks={file.clocks} stake={file.said.tax.allowanceFen === null ? file.stake : null} />
          <MessageWords said={file.said} />
          {act}
        </div>
      </Panel>
      <Panel title={t("answers")}>
        <AnswerList file={file} />
      </Panel>
      {dealings}
      <Panel title={t("delivery")}>
        <DeliveryList delivery={file.delivery} />
      </Panel>
      {file.revisions.length > 1 && (
        <Panel title={t("revisions")}>
          <Revisions current={file.id} revisions={file.revisions} />
        </Panel>
      )}
      <Panel>
        <RawMessage file={file} />
      </Panel>
    </>
  );
}
