import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountActs } from "#components/accounts/account-acts";
import { AccountBadge } from "#components/accounts/account-badge";
import { AccountHistory } from "#components/accounts/account-history";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { GetAccount, getAccount } from "#lib/accounts/get-account";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { params: Promise<{ login: string }> };
type Account = Awaited<ReturnType<typeof getAccount>>;

export async function generateMetadata({ params }: Props) {
  return { title: (await params).login };
}

export default async function AccountPage({ params }: Props) {
  const t = await getTranslations("accounts");
  const asked = GetAccount.safeParse(await params);
  if (!asked.success) notFound();
  const account = await readForPage(getAccount, asked.data);
  const { role } = await currentActor();
  const { login, grant, state, isOwn, mayPropose, mayDisable } = account;
  return (
    <>
      <PageHeader
        title={grant.name}
        count={<Code value={login} />}
        status={<AccountBadge state={state} />}
        actions={
          <AccountActs
            account={{ login, grant }}
            proposer={role}
            {...{ state, isOwn, mayPropose, mayDisable }}
          />
        }
      />
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-start gap-4 max-[1200px]:grid-cols-1">
        <Panel title={t("facts")}>
          <Facts account={account} />
        </Panel>
        <Panel title={t("history")}>
          <AccountHistory changes={account.changes} />
        </Panel>
      </div>
    </>
  );
}

async function Facts({ account: { grant, hasBadge, createdAt, signedInAt } }: { account: Account }) {
  const t = await getTranslations("accounts");
  const shell = await getTranslations("shell");
  const code = (value: string | null) => (value ? <Code value={value} /> : "—");
  return (
    <KeyValues
      rows={[
        { key: "role", term: t("role"), value: shell(`roles.${grant.role}`) },
        { key: "scope", term: t("scope"), value: code(grant.scopeCode) },
        { key: "number", term: t("officerNumber"), value: code(grant.officerNumber) },
        { key: "badge", term: t("badge"), value: t(hasBadge ? "hasBadge" : "noBadge") },
        { key: "created", term: t("createdAt"), value: <DateTime at={createdAt} exact /> },
        {
          key: "signedIn",
          term: t("signedIn"),
          value: signedInAt ? <DateTime at={signedInAt} exact /> : t("never"),
        },
      ]}
    />
  );
}
