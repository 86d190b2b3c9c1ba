import { getTranslations } from "next-intl/server";
import { AutomaticDeclaring } from "#components/settings/automatic-declaring";
import { OfficeTable } from "#components/settings/office-table";
import { PeopleTable } from "#components/settings/people-table";
import { Code } from "#components/ui/code";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { listReady } from "#lib/customs/list-ready";
import { houseSettings } from "#lib/domain/house-settings";
import { may } from "#lib/domain/permissions";
import { declarableTogether } from "#lib/domain/ready-returns";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getSettings } from "#lib/settings/get-settings";

export async function generateMetadata() {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage() {
  const t = await getTranslations("settings");
  const { people, offices, declareAutomatically } = await readForPage(getSettings, null);
  const { role } = await currentActor();
  const mayChange = may(role, houseSettings.declareAutomatically.action);
  const ready = mayChange ? declarableTogether(await readForPage(listReady, null)).length : 0;
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <Panel title={t("house")}>
        <AutomaticDeclaring
          isOn={declareAutomatically.value}
          set={declareAutomatically.set}
          mayChange={mayChange}
          ready={ready}
        />
      </Panel>
      <Panel title={t("people")} aside={t("count", { count: people.length })} flush>
        <PeopleTable people={people} />
        <p className="flex flex-wrap items-center gap-2 px-4 py-3 text-ink-2">
          {t("howToAdd")} <Code value="npm run admin -- user" className="text-ink" />
        </p>
      </Panel>
      <Panel title={t("offices")} aside={t("officeCount", { count: offices.length })} flush>
        <OfficeTable offices={offices} />
      </Panel>
    </>
  );
}
