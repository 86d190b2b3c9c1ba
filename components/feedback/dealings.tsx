import { useTranslations } from "next-intl";
import type { FeedbackFile } from "#components/feedback/feedback-file";
import { HandOverList } from "#components/feedback/hand-over-list";
import { QueryThread } from "#components/feedback/query-thread";
import { RejectionPanel } from "#components/feedback/rejection-panel";
import { Panel } from "#components/ui/panel";
import { may } from "#lib/domain/permissions";
import type { Role } from "#lib/domain/role";

type DealingsProps = { file: FeedbackFile; reader: Role };

/** What people do about one message: a rejection's way to the next one, questions, papers. */
export function Dealings({ file, reader }: DealingsProps) {
  const t = useTranslations("feedback");
  const isOffice = reader === "origin_officer";
  return (
    <>
      {file.rejectedAt && (
        <Panel title={t("rejection.title")}>
          <RejectionPanel key={file.id} file={file} reader={reader} />
        </Panel>
      )}
      <Panel title={t("thread.title")}>
        <QueryThread
          key={file.id}
          messageId={file.id}
          thread={file.thread}
          mayWrite={may(reader, "feedback.converse")}
          isOffice={isOffice}
        />
      </Panel>
      {file.handOvers.length > 0 && (
        <Panel title={t("handOver.title")}>
          <HandOverList file={file} />
        </Panel>
      )}
    </>
  );
}
