import { getTranslations } from "next-intl/server";
import { KeyPage } from "#components/keys/key-page";
import { KeyPanel } from "#components/offices/key-panel";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listKeys } from "#lib/keys/list-keys";
import { getOwnKeys } from "#lib/offices/get-own-keys";

export async function generateMetadata() {
  const t = await getTranslations("keys");
  return { title: t("title") };
}

export default async function InboxKeysPage() {
  const { keys, owners } = await readForPage(listKeys, null);
  const { role } = await currentActor();
  const office = role === "origin_officer" ? await readForPage(getOwnKeys, null) : null;
  return (
    <>
      <KeyPage keys={keys} owners={owners} isOfAll={role === "administrator"} />
      {office && (
        <KeyPanel code={office.code} keys={office.keys} isNeeded={office.hasEndpoint} mayEdit isOwn />
      )}
    </>
  );
}
