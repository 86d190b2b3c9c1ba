import type { ComponentProps } from "react";
import { AppLink } from "#components/ui/app-link";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "#components/ui/button-style";

type ButtonLinkProps = Omit<ComponentProps<typeof AppLink>, "className"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** A link that leads to an act, looking like the act. */
export function ButtonLink({ variant = "secondary", size = "desk", ...rest }: ButtonLinkProps) {
  return <AppLink className={buttonStyle(variant, size)} {...rest} />;
}
