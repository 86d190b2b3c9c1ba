"use client";

import { useTranslations } from "next-intl";
import { ExplainForm } from "#components/feedback/explain-form";
import type { FeedbackFile } from "#components/feedback/feedback-file";
import { NameCauseForm } from "#components/feedback/name-cause-form";
import { SeeAgain } from "#components/feedback/see-again";
import { DateTime } from "#components/ui/date-time";
import { may } from "#lib/domain/permissions";
import { carriesOut, changesFacts, seesAgain } from "#lib/domain/rejection";
import type { Role } from "#lib/domain/role";

type RejectionPanelProps = { file: FeedbackFile; reader: Role };

/** A rejection on its way to the message that replaces it: the cause, what is done, the explanation. */
export function RejectionPanel({ file, reader }: RejectionPanelProps) {
  const t = useTranslations("feedback.rejection");
  const [cause] = file.causes;
  const isOpen = !file.superseded && file.explanation === null;
  return (
    <div className="flex flex-col gap-3">
      {file.causes.length === 0 && <p className="text-ink-2">{t("noCause")}</p>}
      <ol className="flex flex-col gap-2">
        {file.causes.map((one) => (
          <li key={one.id} className={one === cause ? undefined : "text-ink-2"}>
            <p>
              {t(`cause.${one.cause}`)} → {t(`way.${one.way}`)}
            </p>
            <p className="wrap-anywhere whitespace-pre-wrap">{one.note}</p>
            <p className="text-fine text-ink-2">
              {one.by} <DateTime at={one.at} exact />
            </p>
          </li>
        ))}
      </ol>
      {file.explanation && (
        <div className="border-s-2 border-line ps-3">
          <p className="text-fine text-ink-2">
            {t("explained")} {file.explanation.by} <DateTime at={file.explanation.at} exact />
          </p>
          <p className="wrap-anywhere whitespace-pre-wrap">{file.explanation.words}</p>
        </div>
      )}
      {file.superseded && <p>{t("replaced")}</p>}
      {isOpen && cause && changesFacts(cause.way) && <p className="text-ink-2">{t("comesByItself")}</p>}
      {isOpen && cause && !changesFacts(cause.way) && carriesOut(reader, cause.way) && (
        <>
          <SeeAgain pieces={file.seeAgain} eyes={seesAgain(cause)} />
          <ExplainForm messageId={file.id} way={cause.way} />
        </>
      )}
      {isOpen && may(reader, "rejection.judge") && <NameCauseForm messageId={file.id} isFirst={!cause} />}
    </div>
  );
}
