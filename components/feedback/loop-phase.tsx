import { useTranslations } from "next-intl";
import { FeedbackStateBadge } from "#components/feedback/feedback-state";
import { PhaseName } from "#components/feedback/phase-name";
import { DateTime } from "#components/ui/date-time";
import { TextLink } from "#components/ui/text-link";
import type { FeedbackPhase } from "#lib/domain/feedback";
import type { FeedbackState } from "#lib/domain/feedback-state";

export type LoopPhaseMessage = {
  id: string;
  phase: FeedbackPhase;
  sequence: number;
  final: boolean;
  superseded: boolean;
  state: FeedbackState;
  createdAt: string;
  deliveredAt: string | null;
  answeredAt: string | null;
  rejectionReason: string | null;
};

type LoopPhaseProps = { phase: FeedbackPhase; messages: readonly LoopPhaseMessage[]; desk: string };

/** One phase of the loop: its messages with the times at which each was written, delivered and answered. */
export function LoopPhase({ phase, messages, desk }: LoopPhaseProps) {
  const t = useTranslations("feedback");
  return (
    <li className="border-b border-line py-2 last:border-0">
      {messages.length === 0 && (
        <p className="text-ink-3">
          {t(`phase.${phase}`)} · {t(`loop.notYet.${phase}`)}
        </p>
      )}
      {messages.map((message) => (
        <div key={message.id} className="flex flex-col gap-0.5 py-0.5">
          <p className="flex flex-wrap items-center gap-2">
            <TextLink href={`${desk}?${new URLSearchParams({ chosen: message.id })}`}>
              <PhaseName {...message} />
            </TextLink>
            <FeedbackStateBadge {...message} />
          </p>
          <p className="flex flex-wrap gap-x-4 text-fine text-ink-2">
            <Moment word={t("column.created")} at={message.createdAt} />
            <Moment word={t("column.delivered")} at={message.deliveredAt} />
            <Moment word={t("column.answered")} at={message.answeredAt} />
          </p>
          {message.rejectionReason && <p className="break-words text-stop">{message.rejectionReason}</p>}
        </div>
      ))}
    </li>
  );
}

function Moment({ word, at }: { word: string; at: string | null }) {
  return (
    <span>
      {word} {at ? <DateTime at={at} exact /> : "—"}
    </span>
  );
}
