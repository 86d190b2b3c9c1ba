import { useTranslations } from "next-intl";
import { AccountBadge } from "#components/accounts/account-badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import type { AccountState } from "#lib/domain/account-rules";
import type { Role } from "#lib/domain/role";

export type Person = {
  login: string;
  name: string;
  role: Role;
  scopeCode: string | null;
  officerNumber: string | null;
  state: AccountState;
  signedInAt: Date | string | null;
};

/** Everybody with an account: what they do, on whose rows, and when they were last here. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const t = useTranslations("accounts");
  const shell = useTranslations("shell");
  const columns: Column<Person>[] = [
    { key: "login", header: t("login"), cell: ({ login }) => <Code value={login} /> },
    { key: "name", header: t("name"), cell: ({ name }) => <span className="break-words">{name}</span> },
    { key: "role", header: t("role"), cell: ({ role }) => shell(`roles.${role}`) },
    {
      key: "code",
      header: t("scope"),
      cell: ({ scopeCode, officerNumber }) => {
        const code = scopeCode ?? officerNumber;
        return code ? <Code value={code} /> : "—";
      },
    },
    { key: "state", header: t("standing"), cell: ({ state }) => <AccountBadge state={state} /> },
    {
      key: "signedIn",
      header: t("signedIn"),
      cell: ({ signedInAt }) => (signedInAt ? <DateTime at={signedInAt} /> : t("never")),
    },
  ];
  return (
    <DataTable
      label={t("people")}
      columns={columns}
      rows={people}
      rowKey={({ login }) => login}
      rowHref={({ login }) => `/people/${login}`}
      empty={<EmptyState>{t("nobody")}</EmptyState>}
    />
  );
}
