import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { PeopleTable } from "#components/accounts/people-table";
import { ProposalPanel } from "#components/accounts/proposal-panel";
import { ProposeButton } from "#components/accounts/propose-button";
import { Button } from "#components/ui/button";
import { FilterChips } from "#components/ui/filter-chips";
import { hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { TextField } from "#components/ui/text-field";
import { ListAccounts, listAccounts } from "#lib/accounts/list-accounts";
import { listProposals } from "#lib/accounts/list-proposals";
import { accountStates, isOfCustoms } from "#lib/domain/account-rules";
import { type Role, roles } from "#lib/domain/role";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("accounts");
  return { title: t("title") };
}

export default async function PeoplePage({ searchParams }: Props) {
  const t = await getTranslations("accounts");
  const asked = ListAccounts.parse(await searchParams);
  const { rows, total, hasMore } = await readForPage(listAccounts, asked);
  const proposals = await readForPage((ctx) => listProposals(ctx), null);
  const { role } = await currentActor();
  const query = { q: asked.q, role: asked.role, view: asked.view };
  const pageAt = (page: number) => hrefWith(query, { page: page > 1 ? String(page) : undefined });
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} actions={<ProposeButton proposer={role} />} />
      <ProposalPanel proposals={proposals} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <Form action="/people" prefetch={false} className="flex items-end gap-2">
          <TextField key={asked.q} name="q" label={t("find")} defaultValue={asked.q ?? ""} maxLength={60} />
          {asked.role && <input type="hidden" name="role" value={asked.role} />}
          {asked.view && <input type="hidden" name="view" value={asked.view} />}
          <Button type="submit">{t("search")}</Button>
        </Form>
        <Filters query={query} reader={role} />
      </div>
      <Panel title={t("people")} aside={t("count", { count: total })} flush>
        <PeopleTable people={rows} />
        <Pager
          total={total}
          previousHref={asked.page > 1 ? pageAt(asked.page - 1) : null}
          nextHref={hasMore ? pageAt(asked.page + 1) : null}
        />
      </Panel>
    </>
  );
}

type FiltersProps = { query: Readonly<Record<"q" | "role" | "view", string | undefined>>; reader: Role };

async function Filters({ query, reader }: FiltersProps) {
  const t = await getTranslations("accounts");
  const shell = await getTranslations("shell");
  const chip = (name: "role" | "view", value: string, label: string) => ({
    key: value,
    label,
    active: query[name] === value,
    href: hrefWith(query, { [name]: query[name] === value ? undefined : value }),
  });
  const seen = roles.filter((role) => reader !== "officer" || isOfCustoms(role));
  return (
    <div className="flex flex-col gap-2">
      <FilterChips
        label={t("byState")}
        chips={accountStates.map((state) => chip("view", state, t(`state.${state}`)))}
      />
      <FilterChips
        label={t("byRole")}
        chips={seen.map((role) => chip("role", role, shell(`roles.${role}`)))}
      />
    </div>
  );
}
