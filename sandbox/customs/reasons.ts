import { seededPick } from "../seeded.ts";

/** The classes of a refusal, each with words as customs writes them. */
const REASONS = {
  field: ["收件地址不详", "订购人身份信息核验不一致", "申报单位代码与备案信息不符"],
  list: ["原清单状态不允许退货", "原清单已撤销", "原清单未放行"],
  quantity: ["申请退货数量超出原清单数量", "商品项累计退货数量大于原清单数量"],
  overdue: ["原清单超过退货时限", "退货申请超期，不予受理"],
} as const;
export const REASON_CLASSES = [
  "field",
  "list",
  "quantity",
  "overdue",
] as const satisfies readonly (keyof typeof REASONS)[];

export const NO_ORIGINAL = "未找到可变更或可删除的原退货申请单";
export const DUPLICATE = "企业内部编号重复，单证唯一序号不一致";

/** The words of a refusal: of the class that was asked for, the asked words themselves, or of any class. */
export function refusalWords(seed: string, copNo: string, asked: string | null): string {
  const named = REASON_CLASSES.find((known) => known === asked);
  if (named) return seededPick(REASONS[named], seed, "refusal", copNo);
  return (
    asked ?? seededPick(REASONS[seededPick(REASON_CLASSES, seed, "class", copNo)], seed, "refusal", copNo)
  );
}
