import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import type { Column } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { Tag } from "#components/ui/tag";
import type { Tone } from "#components/ui/tone";
import { TwoLines } from "#components/ui/two-lines";
import type { ApiKeyState, ApiScope } from "#lib/domain/api-key";

export type KeyRow = {
  id: string;
  label: string;
  hint: string | null;
  login: string;
  owner: string;
  scopes: readonly ApiScope[];
  /** It opens whatever its account may do, also what comes later. */
  hasAll: boolean;
  replacedBy: string | null;
  state: ApiKeyState;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

const toneOf = { in_use: "ok", expired: "pending", revoked: "pending" } as const satisfies Record<
  ApiKeyState,
  Tone
>;

/** What the list of keys shows of each; whose it is only where keys of several accounts stand in it. */
export function useKeyColumns(isOfAll: boolean): Column<KeyRow>[] {
  const t = useTranslations("keys");
  const columns: Column<KeyRow>[] = [
    {
      key: "label",
      header: t("label"),
      cell: ({ label, hint }) => (
        <TwoLines
          first={<span className="break-words">{label}</span>}
          second={hint ? <Code value={`${hint}…`} /> : t("noHint")}
        />
      ),
    },
    {
      key: "owner",
      header: t("owner"),
      cell: ({ owner, login }) => <TwoLines first={owner} second={login} />,
    },
    {
      key: "scopes",
      header: t("scopes"),
      cell: (row) => <Scopes of={row} />,
    },
    {
      key: "used",
      header: t("used"),
      cell: ({ lastUsedAt }) => (lastUsedAt ? <DateTime at={lastUsedAt} /> : t("neverUsed")),
    },
    {
      key: "ends",
      header: t("ends"),
      cell: ({ revokedAt, expiresAt }) => {
        const at = revokedAt ?? expiresAt;
        return at ? <DateTime at={at} /> : t("noEnd");
      },
    },
    {
      key: "state",
      header: t("state"),
      cell: ({ state, replacedBy }) => (
        <TwoLines
          first={<Badge tone={toneOf[state]}>{t(`states.${state}`)}</Badge>}
          second={replacedBy && t("replacedBy", { hint: replacedBy })}
        />
      ),
    },
  ];
  return isOfAll ? columns : columns.filter(({ key }) => key !== "owner");
}

function Scopes({ of }: { of: KeyRow }) {
  const t = useTranslations("keys");
  if (of.hasAll) return t("allScopes");
  if (of.scopes.length === 0) return t("noScopes");
  return (
    <span className="flex flex-wrap gap-1">
      {of.scopes.map((scope) => (
        <Tag key={scope}>{t(`scope.${scope}`)}</Tag>
      ))}
    </span>
  );
}
