import { getTranslations } from "next-intl/server";
import { KeyPage } from "#components/keys/key-page";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listKeys } from "#lib/keys/list-keys";

export async function generateMetadata() {
  const t = await getTranslations("keys");
  return { title: t("title") };
}

export default async function SettingsKeysPage() {
  const { keys, owners } = await readForPage(listKeys, null);
  const { role } = await currentActor();
  return <KeyPage keys={keys} owners={owners} isOfAll={role === "administrator"} />;
}
