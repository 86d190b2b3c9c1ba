import { getTranslations } from "next-intl/server";
import { AccountBooksSetting } from "#components/settings/account-books-setting";
import { AutomaticDeclaring } from "#components/settings/automatic-declaring";
import { DestructionRules } from "#components/settings/destruction-rules";
import { PreDeclaring } from "#components/settings/pre-declaring";
import { ReminderSetting } from "#components/settings/reminder-setting";
import { ReturnAddressSetting } from "#components/settings/return-address-setting";
import { ShiftSetting } from "#components/settings/shift-setting";
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
  const settings = await readForPage(getSettings, null);
  const { declareAutomatically, preDeclaration, claimHours, lockMinutes } = settings;
  const { role } = await currentActor();
  const mayChange = may(role, houseSettings.declareAutomatically.action);
  const mayArrange = may(role, "shift.arrange");
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
        <PreDeclaring isOn={preDeclaration.value} mayChange={mayChange} />
        <ShiftSetting name="claimHours" value={claimHours.value} mayChange={mayArrange} />
        <ShiftSetting name="lockMinutes" value={lockMinutes.value} mayChange={mayArrange} />
        <ReminderSetting
          days={settings.reminderDays.value}
          mayChange={may(role, houseSettings.reminderDays.action)}
        />
        <AccountBooksSetting
          books={settings.accountBooks.value}
          mayChange={may(role, houseSettings.accountBooks.action)}
        />
        <ReturnAddressSetting
          address={settings.returnAddress.value}
          mayChange={may(role, houseSettings.returnAddress.action)}
        />
        <DestructionRules
          isWitnessed={settings.destructionWitnessed.value}
          tolerance={settings.destructionToleranceMille.value}
          mayChange={may(role, houseSettings.destructionToleranceMille.action)}
        />
      </Panel>
    </>
  );
}
