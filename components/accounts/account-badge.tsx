import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import type { Tone } from "#components/ui/tone";
import type { AccountState } from "#lib/domain/account-rules";

const toneOf = { active: "ok", trainee: "pending", disabled: "stop" } as const satisfies Record<
  AccountState,
  Tone
>;

/** How an account stands, in a word. */
export function AccountBadge({ state }: { state: AccountState }) {
  const t = useTranslations("accounts.state");
  return <Badge tone={toneOf[state]}>{t(state)}</Badge>;
}
