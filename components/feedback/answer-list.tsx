import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import type { FeedbackAnswer, FeedbackFile } from "#components/feedback/feedback-file";
import { Badge } from "#components/ui/badge";
import { DateTime } from "#components/ui/date-time";
import type { Tone } from "#components/ui/tone";

const tones = {
  acknowledged: "ok",
  rejected: "stop",
  repeated: "already",
  review: "attention",
} as const satisfies Record<FeedbackAnswer["effect"], Tone>;

/** What the office answered: by hand in its inbox, or over the wire with what became of each answer. */
export function AnswerList({ file }: { file: FeedbackFile }) {
  const t = useTranslations("feedback");
  const isByHand = file.acknowledgedAt !== null && file.answers.length === 0;
  if (!isByHand && !file.rejectedAt && file.answers.length === 0) {
    return <p className="text-ink-2">{t("empty.answers")}</p>;
  }
  return (
    <div className="flex flex-col gap-2">
      {file.rejectionReason && <p className="break-words">{file.rejectionReason}</p>}
      {isByHand && file.acknowledgedAt && (
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="ok">{t("state.acknowledged")}</Badge>
          {file.answeredVia === "manual" ? t("onPaper") : (file.acknowledgedByName ?? t("officerOfOffice"))}
          <DateTime at={file.acknowledgedAt} exact />
        </p>
      )}
      <ol className="flex flex-col gap-1">
        {file.answers.map((answer) => (
          <li key={answer.id} className="flex flex-wrap items-center gap-2">
            <Badge tone={tones[answer.effect]}>{t(`effect.${answer.effect}`)}</Badge>
            <OfficeName code={answer.officeCode} />
            <DateTime at={answer.receivedAt} exact />
            {answer.cause && t.has(`cause.${answer.cause}`) && <span>{t(`cause.${answer.cause}`)}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
