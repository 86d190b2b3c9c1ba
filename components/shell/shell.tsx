import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Connection } from "#components/shell/connection";
import { LanguageSwitch } from "#components/shell/language-switch";
import { type Operator, OperatorCard } from "#components/shell/operator-card";
import { Rail, type RailDesk } from "#components/shell/rail";
import { SearchBox } from "#components/shell/search-box";
import type { Theme } from "#components/shell/theme";
import { ThemeSwitch } from "#components/shell/theme-switch";

type ShellProps = {
  desks: readonly RailDesk[];
  homeHref: string;
  operator: Operator;
  signOut: () => Promise<void>;
  theme: Theme;
  /** The bench this screen stands on, where its person works at one. */
  bench?: ReactNode;
  /** Whether this person may look up returns at all. */
  searchable?: boolean;
  /** How many notices wait for this person. */
  bell?: ReactNode;
  /** How another person takes over this machine. */
  guard?: ReactNode;
  children: ReactNode;
};

/** The frame around every desk: the rail, the top bar and one main column. */
export function Shell(props: ShellProps) {
  const t = useTranslations("shell");
  return (
    <div data-shell="" className="flex min-h-screen [--sticky-top:3rem] print:[--sticky-top:0px]">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-3 focus:py-2"
      >
        {t("skip")}
      </a>
      <Rail desks={props.desks} homeHref={props.homeHref} />
      <div className="flex min-w-0 grow flex-col">
        <TopBar {...props} />
        <main id="main" tabIndex={-1} className="flex grow flex-col gap-4 p-4 outline-none">
          {props.children}
        </main>
      </div>
    </div>
  );
}

function TopBar(props: Omit<ShellProps, "children">) {
  const { operator, signOut, theme, bench, searchable = true, bell, guard } = props;
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-20 flex h-12 items-center gap-4 border-b border-line bg-surface px-4"
    >
      {searchable && <SearchBox />}
      <div className="ms-auto flex items-center gap-3">
        <Connection />
        <LanguageSwitch />
        <ThemeSwitch theme={theme} />
        {bench}
        {bell}
        <OperatorCard operator={operator} signOut={signOut}>
          {guard}
        </OperatorCard>
      </div>
    </header>
  );
}
