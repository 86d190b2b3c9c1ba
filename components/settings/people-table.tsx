import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import type { Role } from "#lib/domain/role";

export type Person = {
  login: string;
  name: string;
  role: Role;
  scopeCode: string | null;
  badgeCode: string | null;
  officerNumber: string | null;
  disabledAt: Date | string | null;
  createdAt: Date | string;
};

/** Everybody with an account: what they do, and on whose rows. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const t = useTranslations("settings");
  const shell = useTranslations("shell");
  const code = (key: "scopeCode" | "badgeCode" | "officerNumber", header: string): Column<Person> => ({
    key,
    header,
    cell: (row) => (row[key] ? <Code value={row[key]} /> : "—"),
  });
  const columns: Column<Person>[] = [
    { key: "name", header: t("name"), cell: ({ name }) => <span className="break-words">{name}</span> },
    { key: "login", header: t("login"), cell: ({ login }) => <Code value={login} /> },
    { key: "role", header: t("role"), cell: ({ role }) => shell(`roles.${role}`) },
    code("scopeCode", t("scope")),
    code("badgeCode", t("badge")),
    code("officerNumber", t("officerNumber")),
    {
      key: "state",
      header: t("state"),
      cell: ({ disabledAt }) => (
        <Badge tone={disabledAt ? "stop" : "ok"}>{t(disabledAt ? "disabled" : "active")}</Badge>
      ),
    },
    { key: "createdAt", header: t("createdAt"), cell: ({ createdAt }) => <DateTime at={createdAt} /> },
  ];
  return (
    <DataTable
      label={t("people")}
      columns={columns}
      rows={people}
      rowKey={({ login }) => login}
      empty={null}
    />
  );
}
