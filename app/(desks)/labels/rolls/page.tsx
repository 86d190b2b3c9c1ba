import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RollForm } from "#components/labels/roll-form";
import { RollTable } from "#components/labels/roll-table";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { readForPage } from "#lib/http/read-for-page";
import { listRolls } from "#lib/receiving/list-rolls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("labels.rolls");
  return { title: t("title") };
}

export default async function RollsPage() {
  const t = await getTranslations("labels.rolls");
  const rolls = await readForPage((ctx) => listRolls(ctx), null);
  const make = (
    <Panel title={t("make.title")}>
      <RollForm />
    </Panel>
  );
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ContextLayout label={t("make.title")} context={make}>
        <Panel title={t("listed")} flush>
          <RollTable rolls={rolls} />
        </Panel>
      </ContextLayout>
    </>
  );
}
