import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { BulkDesk } from "#components/labels/bulk-desk";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getTestLabels } from "#lib/papers/get-test-labels";
import { ListLabels, listLabels } from "#lib/receiving/list-labels";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("labels");
  return { title: t("title") };
}

export default async function LabelsPage({ searchParams }: Props) {
  const query = ListLabels.parse(await searchParams);
  const t = await getTranslations("labels");
  const { rows, unread, isCounted } = await readForPage(listLabels, query);
  const { role } = await currentActor();
  const mayPrint = may(role, "label.print");
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={may(role, "roll.print") && <TextLink href="/labels/rolls">{t("rolls.title")}</TextLink>}
      />
      <Form action="/labels" prefetch={false} className="flex flex-wrap items-end gap-2" data-print="hide">
        <label className="flex min-w-0 grow basis-96 flex-col gap-1">
          <span className="text-ink-2">{t("of")}</span>
          <input
            key={query.of}
            name="of"
            defaultValue={query.of}
            maxLength={8_000}
            autoComplete="off"
            className="code-figures h-9 rounded-md border border-line-strong bg-surface px-3 text-ink"
          />
        </label>
        <Button type="submit">{t("show")}</Button>
      </Form>
      {unread && <Notice tone="stop" title={t("unread")} />}
      {isCounted && <Notice tone="attention" title={t("beingCounted")} />}
      {rows.length === 0 && !isCounted && (
        <Panel>
          <EmptyState>{t(query.of && !unread ? "none" : "start")}</EmptyState>
        </Panel>
      )}
      <BulkDesk
        key={query.of}
        rows={rows}
        tests={mayPrint ? await readForPage(getTestLabels, null) : []}
        mayPrint={mayPrint}
      />
    </>
  );
}
