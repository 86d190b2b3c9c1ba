import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PhotoStrip } from "#components/evidence/photo-strip";
import { HistoryList } from "#components/history/history-list";
import { ItemArrival } from "#components/item/item-arrival";
import { ItemSale } from "#components/item/item-sale";
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
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getItem } from "#lib/tracking/get-item";

type Props = { params: Promise<{ plate: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: decodeURIComponent((await params).plate) };
}

export default async function ItemPage({ params }: Props) {
  const asked = parsePlate(decodeURIComponent((await params).plate));
  if (!asked.ok) notFound();
  const { file, history, clocks, ...item } = await readForPage(getItem, { plate: asked.plate });
  const t = await getTranslations("items");
  const { role } = await currentActor();
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
            <ItemOutcome file={file} {...item} />
            <ReturnClocks clocks={clocks} />
            <ItemSale file={file} />
          </>
        }
      >
        <ItemArrival file={file} />
        <FindingsBeside findings={file.findings} />
        <Panel title={t("photos")}>
          <PhotoStrip photos={file.photos} none={t("noPhotos")} />
        </Panel>
        <HistoryList entries={history} hasSubjects />
      </ContextLayout>
    </>
  );
}
