import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { topBarButtonStyle } from "#components/shell/top-bar-style";
import { AppLink } from "#components/ui/app-link";
import type { Role } from "#lib/domain/role";

export type Operator = { name: string; role: Role; badge?: string | null };

type OperatorCardProps = { operator: Operator; signOut: () => Promise<void>; children?: ReactNode };

/** Who works here: name, what they are, the end of their badge's number, and the ways to leave. */
export function OperatorCard({ operator, signOut, children }: OperatorCardProps) {
  const t = useTranslations();
  return (
    <section aria-label={t("shell.operator.label")} className="flex items-center gap-3">
      <div className="text-end leading-4">
        <AppLink href="/me" title={t("shell.operator.me")} className="font-medium hover:underline">
          {operator.name}
        </AppLink>
        <div className="text-fine text-ink-2">
          {t(`shell.roles.${operator.role}`)}
          {operator.badge && (
            <span className="code-figures ms-2">
              <span className="sr-only">{t("shell.operator.badge", { badge: operator.badge })}</span>
              <span aria-hidden="true">{operator.badge}</span>
            </span>
          )}
        </div>
      </div>
      {children}
      <form action={signOut}>
        <button type="submit" className={topBarButtonStyle}>
          {t("common.act.signOut")}
        </button>
      </form>
    </section>
  );
}
