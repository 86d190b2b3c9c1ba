import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReturnLoop } from "#components/feedback/return-loop";
import { HistoryList } from "#components/history/history-list";
import { TaxPanel } from "#components/tax/tax-panel";
import { AuthorisePanel } from "#components/tracking/authorise-panel";
import { EvidenceLink } from "#components/tracking/evidence-link";
import { LoopRing } from "#components/tracking/loop-ring";
import { ReturnApplications } from "#components/tracking/return-applications";
import { ReturnBoxes } from "#components/tracking/return-boxes";
import { ReturnCheck } from "#components/tracking/return-check";
import { ReturnClocks } from "#components/tracking/return-clocks";
import { ReturnPieces } from "#components/tracking/return-pieces";
import { ReturnSale } from "#components/tracking/return-sale";
import { TrackLink } from "#components/tracking/track-link";
import { Code } from "#components/ui/code";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getReturnLoop } from "#lib/returns/get-return-loop";
import { GetReturn, getReturn } from "#lib/tracking/get-return";

type Props = { params: Promise<{ returnNo: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("returns");
  return { title: `${t("page.title")} ${(await params).returnNo}` };
}

export default async function ReturnPage({ params }: Props) {
  const asked = GetReturn.safeParse(await params);
  if (!asked.success) notFound();
  const { returnNo } = asked.data;
  const file = await readForPage(getReturn, { returnNo });
  const t = await getTranslations("returns");
  const { role } = await currentActor();
  const loop = may(role, "feedback.read") ? await readForPage(getReturnLoop, { returnNo }) : null;
  const seesBoxes = may(role, "warehouse.read");
  const isOwner = may(role, "goods.read");
  return (
    <>
      <PageHeader
        title={
          <>
            {t("page.title")} <Code value={returnNo} />
          </>
        }
        note={t(`authorisation.${file.authorisation}`)}
        actions={
          loop ? <EvidenceLink returnNo={returnNo} /> : file.loop && <LoopRing loop={file.loop} size={32} />
        }
      />
      <ContextLayout
        label={t("page.sale")}
        context={
          <>
            {file.authorisation === "pending" && (
              <AuthorisePanel
                returnNo={returnNo}
                mayAuthorise={may(role, "return.authorise")}
                needsNote={role === "supervisor"}
              />
            )}
            <ReturnClocks clocks={file.clocks} stake={file.tax} />
            <ReturnSale file={file} />
            <ReturnBoxes boxes={file.boxes} seesBoxes={seesBoxes} />
            {file.trackUrl && <TrackLink url={file.trackUrl} />}
          </>
        }
      >
        {loop && <ReturnLoop first={loop} desk={role === "origin_officer" ? "/inbox" : "/feedback"} />}
        <ReturnCheck file={file} seesBoxes={seesBoxes} />
        <TaxPanel tax={file.tax} mayEnterRates={may(role, "tax.enter")} />
        <ReturnPieces pieces={file.pieces} isOwner={isOwner} />
        <ReturnApplications applications={file.applications} mayOpen={seesBoxes} />
        <HistoryList entries={file.history} hasSubjects />
      </ContextLayout>
    </>
  );
}
