import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClaimPackLink } from "#components/disputes/claim-pack-link";
import { ClaimsPanel } from "#components/disputes/claims-panel";
import { DisputeWords } from "#components/disputes/dispute-words";
import { PhotoStrip } from "#components/evidence/photo-strip";
import { DisputePanel } from "#components/tracking/dispute-panel";
import { FindingsBeside } from "#components/tracking/findings-beside";
import { Code } from "#components/ui/code";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { PrintButton } from "#components/ui/print-button";
import { TextLink } from "#components/ui/text-link";
import { may } from "#lib/domain/permissions";
import { parsePlate } from "#lib/domain/plate";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getDispute } from "#lib/tracking/get-dispute";

type Props = { params: Promise<{ plate: string }> };

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("disputes");
  return { title: t("titleOf", { plate: decodeURIComponent((await params).plate) }) };
}

export default async function DisputePage({ params }: Props) {
  const asked = parsePlate(decodeURIComponent((await params).plate));
  if (!asked.ok) notFound();
  const { plate } = asked;
  const { file, said, ...claims } = await readForPage(getDispute, { plate });
  const t = await getTranslations("disputes");
  const { role } = await currentActor();
  return (
    <>
      <PageHeader
        title={t("title")}
        note={
          <TextLink href={`/items/${plate}`}>
            <Code value={plate} group={4} /> {file.goodsName}
          </TextLink>
        }
        actions={
          <span className="flex gap-2" data-print="hide">
            <ClaimPackLink plates={[plate]} />
            <PrintButton>{t("print")}</PrintButton>
          </span>
        }
      />
      <ContextLayout
        label={t("claims")}
        context={
          <>
            {file.hold === "dispute" && (
              <DisputePanel {...{ plate }} says={file.holdReason} mayResolve={may(role, "dispute.resolve")} />
            )}
            <ClaimsPanel {...{ plate, ...claims }} mayEnd={may(role, "dispute.resolve")} />
          </>
        }
      >
        <DisputeWords said={said} />
        <FindingsBeside findings={file.findings.filter(({ takenBackAt }) => takenBackAt === null)} />
        <Panel title={t("photos")}>
          <PhotoStrip photos={file.photos} none={t("noPhotos")} />
        </Panel>
      </ContextLayout>
    </>
  );
}
