import type { ReactNode } from "react";
import { SettingsTabs } from "#components/settings/settings-tabs";
import { settingsPagesFor } from "#lib/domain/settings-pages";
import { currentActor } from "#lib/http/read-for-page";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { role } = await currentActor();
  return (
    <>
      <SettingsTabs pages={settingsPagesFor(role)} />
      {children}
    </>
  );
}
