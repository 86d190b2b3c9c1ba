import { getTranslations } from "next-intl/server";
import { PlanForm } from "#components/selection/plan-form";
import { PlanWords } from "#components/selection/plan-words";
import { RealityTable } from "#components/selection/reality-table";
import { SeedTable } from "#components/selection/seed-table";
import { VersionTable } from "#components/selection/version-table";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { readForPage } from "#lib/http/read-for-page";
import { getSelection } from "#lib/selection/get-selection";

export async function generateMetadata() {
  const t = await getTranslations("selection");
  return { title: t("title") };
}

export default async function SelectionPage() {
  const t = await getTranslations("selection");
  const { versions, reality, days } = await readForPage(getSelection, undefined);
  const [now = null] = versions;
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} actions={<PlanForm now={now} />} />
      {now ? (
        <Panel title={t("inForce")} aside={t("versionNo", { version: now.version })}>
          <PlanWords plan={now.plan} />
        </Panel>
      ) : (
        <Notice tone="ready" title={t("noPlan")}>
          {t("noPlanNote")}
        </Notice>
      )}
      <Panel title={t("reality")} aside={t("realityNote")} flush>
        <RealityTable rows={reality} />
      </Panel>
      <Panel title={t("versions")} flush>
        <VersionTable versions={versions} />
      </Panel>
      <Panel title={t("seeds")} aside={t("seedsNote")} flush>
        <SeedTable days={days} />
      </Panel>
    </>
  );
}
