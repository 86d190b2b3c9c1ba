import type { Draft } from "./plan.ts";

export function planLoads(_draft: Draft): void {}
