import { getTranslations } from "next-intl/server";
import { GoodsViews } from "#components/goods/goods-views";
import { ContextLayout } from "#components/ui/context-layout";
import { hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { AddressPanel } from "#components/webhooks/address-panel";
import { WebhookContext } from "#components/webhooks/webhook-context";
import { WebhookTable } from "#components/webhooks/webhook-table";
import { listGoods } from "#lib/goods/list-goods";
import { readForPage } from "#lib/http/read-for-page";
import { countHandOvers } from "#lib/outbound/list-hand-overs";
import { GetWebhookMessage, getWebhookMessage } from "#lib/webhooks/get-webhook-message";
import { getWebhooks } from "#lib/webhooks/get-webhooks";
import { ListWebhookMessages, listWebhookMessages } from "#lib/webhooks/list-webhook-messages";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("webhooks");
  return { title: t("title") };
}

export default async function WebhooksPage({ searchParams }: Props) {
  const asked = await searchParams;
  const t = await getTranslations("webhooks");
  const place = ListWebhookMessages.parse(asked);
  const wanted = GetWebhookMessage.safeParse({ id: asked.chosen });
  const { code, url, events, fingerprints } = await readForPage(getWebhooks, null);
  const page = await readForPage(listWebhookMessages, place);
  const file = wanted.success ? await readForPage(getWebhookMessage, wanted.data) : null;
  const { counts } = await readForPage(listGoods, { view: "to_check" });
  const query = { ...place, chosen: wanted.data?.id };
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <GoodsViews
        current="webhooks"
        counts={{ ...counts, hand_overs: await readForPage(countHandOvers, null) }}
        hasWebhooks
      />
      <AddressPanel {...{ code, url, events, fingerprints }} />
      <ContextLayout label={t("context")} context={<WebhookContext file={file} />}>
        <WebhookTable rows={page.rows} query={query} />
        <Pager
          total={page.total}
          previousHref={page.previous && hrefWith({}, { before: page.previous })}
          nextHref={page.next && hrefWith({}, { after: page.next })}
        />
      </ContextLayout>
    </>
  );
}
