import { getTranslations } from "next-intl/server";
import { AnnounceFile } from "#components/announce/announce-file";
import { AnnounceForm } from "#components/announce/announce-form";
import { GoodsViews } from "#components/goods/goods-views";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { may } from "#lib/domain/permissions";
import { listGoods } from "#lib/goods/list-goods";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { countHandOvers } from "#lib/outbound/list-hand-overs";

export async function generateMetadata() {
  const t = await getTranslations("announce");
  return { title: t("title") };
}

export default async function AnnouncePage() {
  const t = await getTranslations("announce");
  const { counts } = await readForPage(listGoods, { view: "to_check" });
  const { role } = await currentActor();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <GoodsViews
        current="announce"
        counts={{ ...counts, hand_overs: await readForPage(countHandOvers, null) }}
        hasWebhooks={may(role, "webhook.read")}
      />
      <div className="grid grid-cols-2 items-start gap-4 max-[1200px]:grid-cols-1">
        <Panel title={t("form.title")}>
          <AnnounceForm />
        </Panel>
        <Panel title={t("file.title")}>
          <AnnounceFile />
        </Panel>
      </div>
    </>
  );
}
