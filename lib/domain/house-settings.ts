import { z } from "zod";

/** What a house decides for itself. */
export const houseSettingKeys = ["declareAutomatically"] as const;
export type HouseSettingKey = (typeof houseSettingKeys)[number];

/** Each setting's form, and what holds until somebody decides. */
export const houseSettings = {
  /** Returns that are ready are declared without a person's act. */
  declareAutomatically: { schema: z.boolean(), initial: false },
} as const satisfies Readonly<Record<HouseSettingKey, { schema: z.ZodType; initial: unknown }>>;
export type HouseSettingValue<Key extends HouseSettingKey> = z.infer<(typeof houseSettings)[Key]["schema"]>;
