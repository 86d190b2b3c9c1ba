import { getTranslations } from "next-intl/server";
import { OwnAuthorisation } from "#components/authorisations/own-authorisation";
import { PendingTable } from "#components/authorisations/pending-table";
import { ShopsTable } from "#components/authorisations/shops-table";
import { VersionList } from "#components/authorisations/version-list";
import { GoodsViews } from "#components/goods/goods-views";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { may } from "#lib/domain/permissions";
import { listAuthorisations } from "#lib/goods/list-authorisations";
import { listGoods } from "#lib/goods/list-goods";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { countHandOvers } from "#lib/outbound/list-hand-overs";

export async function generateMetadata() {
  const t = await getTranslations("authorisations");
  return { title: t("title") };
}

export default async function AuthorisationsPage() {
  const t = await getTranslations("authorisations");
  const { shops, versions, pending, pendingTotal } = await readForPage(listAuthorisations, null);
  const { counts } = await readForPage(listGoods, { view: "to_check" });
  const { role } = await currentActor();
  const own = may(role, "authorisation.give") ? shops[0] : undefined;
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={own && <OwnAuthorisation stand={own.stand} isRegistered={own.isRegistered} />}
      />
      <GoodsViews
        current="authorisations"
        counts={{ ...counts, hand_overs: await readForPage(countHandOvers, null) }}
        hasWebhooks={may(role, "webhook.read")}
      />
      <Panel title={t("shops")} flush>
        <ShopsTable shops={shops} />
      </Panel>
      <PendingTable rows={pending} total={pendingTotal} />
      {own && <VersionList versions={versions} />}
    </>
  );
}
