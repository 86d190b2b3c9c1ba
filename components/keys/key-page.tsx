import { useTranslations } from "next-intl";
import { KeyDesk } from "#components/keys/key-desk";
import type { KeyRow } from "#components/keys/use-key-columns";
import type { KeyOwner } from "#components/keys/use-key-draft";
import { ButtonLink } from "#components/ui/button-link";
import { PageHeader } from "#components/ui/page-header";

type KeyPageProps = { keys: readonly KeyRow[]; owners: readonly KeyOwner[]; isOfAll: boolean };

/** The page of keys with the way to what they open; the same for every desk that has one. */
export function KeyPage(props: KeyPageProps) {
  const t = useTranslations("keys");
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={<ButtonLink href="/api-docs">{t("docs")}</ButtonLink>}
      />
      <KeyDesk {...props} />
    </>
  );
}
