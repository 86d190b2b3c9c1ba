import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import { FeedbackStateBadge } from "#components/feedback/feedback-state";
import { PhaseName } from "#components/feedback/phase-name";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import type { FeedbackPhase } from "#lib/domain/feedback";
import type { FeedbackState } from "#lib/domain/feedback-state";
import type { RecallPlace } from "#lib/domain/recall";

type When = Date | string;

type Revision = {
  id: string;
  phase: FeedbackPhase;
  sequence: number;
  final: boolean;
  officeCode: string;
  acknowledgedAt: When | null;
  state: FeedbackState;
  superseded: boolean;
};

type Chapter = {
  chapter: number;
  recallNo: string;
  documentNo: string;
  reason: string;
  place: RecallPlace;
  openedAt: When;
  closedAt: When | null;
  batchNo: string | null;
  receiver: string | null;
  revisions: readonly Revision[];
};

type ChapterPanelProps = {
  chapters: readonly Chapter[];
  /** Whether the reader may open the recall itself. */
  mayOpenRecall: boolean;
  /** Where this person reads messages; null for who does not. */
  desk: "/feedback" | "/inbox" | null;
};

/** What recalls did to a piece: which, where they found it, to whom it had gone, and what its office was told. */
export function ChapterPanel({ chapters, mayOpenRecall, desk }: ChapterPanelProps) {
  const t = useTranslations("items.chapters");
  if (chapters.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <ol aria-label={t("title")} className="flex flex-col gap-4">
        {chapters.map((chapter) => (
          <li key={chapter.chapter} className="flex flex-col gap-1">
            <p className="flex flex-wrap items-center gap-2">
              {mayOpenRecall ? (
                <TextLink href={`/recalls?chosen=${chapter.recallNo}`}>{chapter.recallNo}</TextLink>
              ) : (
                <Code value={chapter.recallNo} />
              )}
              <PlaceBadge chapter={chapter} />
              <span className="wrap-anywhere">
                {chapter.reason} · {chapter.documentNo}
              </span>
            </p>
            <Times chapter={chapter} />
            {chapter.receiver && (
              <p>
                {t("receiver", { receiver: chapter.receiver })}
                {chapter.batchNo && <Code value={chapter.batchNo} />}
              </p>
            )}
            {desk && <Revisions revisions={chapter.revisions} desk={desk} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function PlaceBadge({ chapter: { place, closedAt } }: { chapter: Chapter }) {
  const t = useTranslations("recalls.pieces");
  if (closedAt) return <Badge tone="already">{t("closed")}</Badge>;
  return <Badge tone={place === "here" ? "stop" : "attention"}>{t(`place.${place}`)}</Badge>;
}

function Times({ chapter: { chapter, openedAt, closedAt } }: { chapter: Chapter }) {
  const t = useTranslations("items.chapters");
  return (
    <p className="flex flex-wrap gap-x-4 text-fine text-ink-2">
      <span>{t("chapter", { chapter })}</span>
      <span>
        {t("opened")} <DateTime at={openedAt} exact />
      </span>
      {closedAt && (
        <span>
          {t("closed")} <DateTime at={closedAt} exact />
        </span>
      )}
    </p>
  );
}

function Revisions({ revisions, desk }: { revisions: readonly Revision[]; desk: string }) {
  const t = useTranslations("items.chapters");
  if (revisions.length === 0) return <p className="text-ink-2">{t("notTold")}</p>;
  return (
    <ul className="flex flex-col gap-1">
      {revisions.map((revision) => (
        <li key={revision.id} className="flex flex-wrap items-center gap-2">
          <OfficeName code={revision.officeCode} />
          <TextLink href={`${desk}?${new URLSearchParams({ chosen: revision.id })}`}>
            <PhaseName {...revision} />
          </TextLink>
          <FeedbackStateBadge {...revision} />
          {revision.acknowledgedAt && <DateTime at={revision.acknowledgedAt} exact />}
        </li>
      ))}
    </ul>
  );
}
