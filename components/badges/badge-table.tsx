"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import type { Role } from "#lib/domain/role";

type Badged = { login: string; name: string; role: Role; hasBadge: boolean };

/** The people of the benches and whether they have a badge; one is given out, or a new one in place of it. */
export function BadgeTable({ people }: { people: readonly Badged[] }) {
  const t = useTranslations("badges");
  const shell = useTranslations("shell");
  const [issuing, setIssuing] = useState<Badged | null>(null);
  const columns: Column<Badged>[] = [
    { key: "name", header: t("name"), cell: ({ name }) => name },
    { key: "role", header: t("role"), cell: ({ role }) => shell(`roles.${role}`) },
    {
      key: "state",
      header: t("state"),
      cell: ({ hasBadge }) => (
        <Badge tone={hasBadge ? "ok" : "pending"}>{t(hasBadge ? "has" : "none")}</Badge>
      ),
    },
    {
      key: "acts",
      header: t("issue"),
      headerUnseen: true,
      cell: (person) => (
        <span className="flex items-center justify-end gap-3">
          {person.hasBadge && <TextLink href={`/badges/${person.login}`}>{t("open")}</TextLink>}
          <Button variant="quiet" onClick={() => setIssuing(person)}>
            {t(person.hasBadge ? "issue" : "first")}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <>
      <DataTable
        label={t("list")}
        columns={columns}
        rows={people}
        rowKey={({ login }) => login}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
      {issuing && <IssueDialog person={issuing} onClose={() => setIssuing(null)} />}
    </>
  );
}

function IssueDialog({ person, onClose }: { person: Badged; onClose: () => void }) {
  const t = useTranslations("badges");
  const router = useRouter();
  const issuing = useAct<unknown, { login: string }>("/api/badges", {
    onSuccess: () => {
      onClose();
      router.refresh();
    },
  });
  return (
    <ActDialog
      title={t("issueTitle", { name: person.name })}
      act={t(person.hasBadge ? "issue" : "first")}
      isOpen
      onOpenChange={onClose}
      isPending={issuing.isPending}
      error={issuing.error}
      onAct={() => issuing.mutate({ login: person.login })}
    >
      <p className="measure">{t("issueBody")}</p>
    </ActDialog>
  );
}
