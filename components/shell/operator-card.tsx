import { useTranslations } from "next-intl";
import { topBarButtonStyle } from "#components/shell/top-bar-style";
import type { Role } from "#lib/domain/role";

export type Operator = { name: string; role: Role; badge?: string | null };

type OperatorCardProps = { operator: Operator; signOut: () => Promise<void> };

/** Who works here: name, what they are, the number on their badge, and the way out. */
export function OperatorCard({ operator, signOut }: OperatorCardProps) {
  const t = useTranslations();
  return (
    <section aria-label={t("shell.operator.label")} className="flex items-center gap-3">
      <div className="text-end leading-4">
        <div className="font-medium">{operator.name}</div>
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
      <form action={signOut}>
        <button type="submit" className={topBarButtonStyle}>
          {t("common.act.signOut")}
        </button>
      </form>
    </section>
  );
}
