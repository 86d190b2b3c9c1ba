import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PhotoStrip } from "#components/evidence/photo-strip";
import { HistoryList } from "#components/history/history-list";
import { ItemArrival } from "#components/item/item-arrival";
import { ItemSale } from "#components/item/item-sale";
import { LaneDecisions } from "#components/item/lane-decisions";
import { MeasureAct } from "#components/item/measure-act";
import { ReopenAct } from "#components/item/reopen-act";
import { SearchAct } from "#components/item/search-act";
import { ItemPlace } from "#components/places/item-place";
import { ChapterPanel } from "#components/recalls/chapter-panel";
import { JudgementPanel } from "#components/rules/judgement-panel";
import { TaxPanel } from "#components/tax/tax-panel";
import { DisputePanel } from "#components/tracking/dispute-panel";
import { FindingsBeside } from "#components/tracking/findings-beside";
import { ItemOutcome } from "#components/tracking/item-outcome";
import { ReturnClocks } from "#components/tracking/return-clocks";
import { Code } from "#components/ui/code";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { may } from "#lib/domain/permissions";
import { parsePlate } from "#lib/domain/plate";
import type { Role } from "#lib/domain/role";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getItem } from "#lib/tracking/get-item";

type Props = { params: Promise<{ plate: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: decodeURIComponent((await params).plate) };
}

export default async function ItemPage({ params }: Props) {
  const asked = parsePlate(decodeURIComponent((await params).plate));
  if (!asked.ok) notFound();
  const { file, history, clocks, judgement, chapters, place, ...item } = await readForPage(getItem, {
    plate: asked.plate,
  });
  const t = await getTranslations("items");
  const { role } = await currentActor();
  // A finding taken back is the house's own affair.
  const shownFindings = may(role, "warehouse.read")
    ? file.findings
    : file.findings.filter(({ takenBackAt }) => takenBackAt === null);
  return (
    <>
      <PageHeader
        title={<Code value={file.plate} group={4} />}
        note={
          file.return && (
            <TextLink href={`/returns/${file.return.returnNo}`}>
              <Code value={file.return.returnNo} />
            </TextLink>
          )
        }
        actions={
          may(role, "warehouse.read") && (
            <>
              {(file.ownerResponse !== null || file.state === "closed") && (
                <TextLink href={`/items/${file.plate}/dispute`}>{t("dispute.both")}</TextLink>
              )}
              {may(role, "goods.measure") && <MeasureAct of={{ plate: file.plate }} measured={file} />}
              {may(role, "item.inspect") && <ReopenAct plate={file.plate} state={file.state} />}
              <SearchAct plate={file.plate} state={file.state} maySearch={may(role, "item.search")} />
            </>
          )
        }
      />
      <ContextLayout
        label={t("outcome")}
        context={
          <>
            {file.hold === "dispute" && (
              <DisputePanel
                plate={file.plate}
                says={file.holdReason}
                mayResolve={may(role, "dispute.resolve")}
              />
            )}
            <ItemOutcome file={file} mayReadBatch={may(role, "warehouse.read")} {...item} />
            {may(role, "warehouse.read") && <ItemPlace place={place} />}
            <ReturnClocks clocks={clocks} stake={file.tax} />
            <ItemSale file={file} />
          </>
        }
      >
        <ItemArrival file={file} />
        <FindingsBeside findings={shownFindings} />
        <ChapterPanel chapters={chapters} mayOpenRecall={may(role, "recall.read")} desk={deskOf(role)} />
        {file.laneDecisions.length > 0 && (
          <Panel title={t("lane")}>
            <LaneDecisions decisions={file.laneDecisions} />
          </Panel>
        )}
        <Panel title={t("photos")}>
          <PhotoStrip photos={file.photos} none={t("noPhotos")} />
        </Panel>
        <TaxPanel tax={file.tax} mayEnterRates={may(role, "tax.enter")} />
        <JudgementPanel judgement={judgement} />
        <HistoryList entries={history} hasSubjects />
      </ContextLayout>
    </>
  );
}

/** Where a person reads messages, if at all. */
function deskOf(role: Role) {
  if (!may(role, "feedback.read")) return null;
  return role === "origin_officer" ? "/inbox" : "/feedback";
}
