import { getTranslations } from "next-intl/server";
import { ClockSettings } from "#components/rules/clock-settings";
import { RuleTable } from "#components/rules/rule-table";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { may } from "#lib/domain/permissions";
import { rulePartNames } from "#lib/domain/rules/rule-book";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getRules } from "#lib/settings/get-rules";

export async function generateMetadata() {
  const t = await getTranslations("rules");
  return { title: t("title") };
}

export default async function RulesPage() {
  const t = await getTranslations("rules");
  const { rules, clockStopsWhen, refusedKeepsDate } = await readForPage((ctx) => getRules(ctx), null);
  const { role } = await currentActor();
  const mayChange = may(role, "rules.change");
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <Panel title={t("settings.title")}>
        <ClockSettings
          clockStopsWhen={clockStopsWhen}
          refusedKeepsDate={refusedKeepsDate}
          mayChange={mayChange}
        />
      </Panel>
      {rulePartNames.map((part) => (
        <Panel key={part} title={t(`part.${part}`)} flush>
          <RuleTable
            label={t(`part.${part}`)}
            rules={rules.filter((rule) => rule.part === part)}
            mayChange={mayChange}
          />
        </Panel>
      ))}
    </>
  );
}
