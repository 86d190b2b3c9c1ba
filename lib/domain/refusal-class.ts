import { statusFromReceipt } from "#lib/domain/application";

/**
 * What follows from a refusal: a field is corrected and the application sent anew; what the law forbids is
 * never sent again; where customs' words say neither, a person decides.
 */
export const refusalClasses = ["field", "legal", "undecided"] as const;
export type RefusalClass = (typeof refusalClasses)[number];

/** What customs found fault with, as far as its words tell; refusals of one cause are worked on together. */
export const refusalCauses = [
  "form",
  "signature",
  "number",
  "person",
  "address",
  "waybill",
  "party",
  "order",
  "time_limit",
  "quantity",
  "returned_before",
  "list_status",
  "limit",
  "goods",
  "regime",
  "prohibited",
  "credit",
  "unknown",
] as const;
export type RefusalCause = (typeof refusalCauses)[number];

type Row = readonly [RefusalCause, RefusalClass, RegExp];

/** A field that cannot be read, whatever it is about: 数量格式不符 is no matter of the quantity. */
const unreadable = /格式|长度|必填|不能为空|为空|非法字符|schema/i;

/** What the law forbids, also where customs calls it a check of the message or of a field. */
const forbidden: readonly Row[] = [
  ["time_limit", "legal", /超期|逾期|超过.{0,8}(时限|期限|天|日)/],
  ["returned_before", "legal", /已退货|已退回|重复退货|重复申请|已申请退货/],
  ["quantity", "legal", /数量.{0,8}(超出|超过|大于|不足)|(超出|超过).{0,8}数量|大于原|余量/],
  ["list_status", "legal", /清单.{0,10}(状态|未放行|未结关|撤销|删单|退单|不存在|查无)|未放行/],
  ["limit", "legal", /交易额|限额|限值|额度|超限/],
  ["prohibited", "legal", /禁止|限制进口|管制|许可证|检疫|检验.{0,4}证/],
  ["credit", "legal", /失信|资质|注销|暂停.{0,4}业务|试点/],
  ["regime", "legal", /监管方式|1239|9610|业务模式/],
];

/** What the rest is about, the surer words first. */
const table: readonly Row[] = [
  ["form", "field", unreadable],
  ["form", "field", /填写.{0,3}(有误|错误|不规范)|计量单位/],
  ["signature", "field", /签名|验签|证书/],
  ["number", "field", /编号重复|唯一序号|单证编号|copNo|guid/i],
  ["time_limit", "legal", /时限|期限/],
  ["quantity", "legal", /数量|超出/],
  ["goods", "legal", /商品.{0,8}不符|非原|货物不符|与原清单不符|税号|商品编码/],
  ["person", "field", /订购人|姓名|证件|身份证|电话|手机/],
  ["address", "field", /地址/],
  ["waybill", "field", /运单|物流单/],
  ["order", "field", /订单/],
  ["party", "field", /企业|平台|代码|名称|备案|关区/],
  ["form", "field", /字段|报文|XML/i],
];

/**
 * Reads the class and the cause off customs' own words. Words that say nothing known are undecided, and so are
 * those that find fault with a field and name what the law forbids: what is forbidden is never sent again by
 * mistake.
 */
export function classifyRefusal(info: string): { refusalClass: RefusalClass; refusalCause: RefusalCause } {
  const rows = [...forbidden, ...table];
  const [refusalCause, refusalClass] = rows.find(([, , words]) => words.test(info)) ?? unknown;
  const isBoth = refusalClass === "legal" && unreadable.test(info);
  return { refusalClass: isBoth ? "undecided" : refusalClass, refusalCause };
}

const unknown = ["unknown", "undecided"] as const;

/**
 * Whether a failure on the way (4, below 0) says that the document itself is wrong: the same bytes would
 * fail again, so it is a refusal to be corrected and not a document to be repeated.
 */
export function isFaultOfDocument(returnStatus: string, info: string): boolean {
  return statusFromReceipt(returnStatus) === "failed" && isFieldFault(info);
}

function isFieldFault(info: string): boolean {
  const { refusalClass, refusalCause } = classifyRefusal(info);
  if (refusalCause === "form") return refusalClass === "field" && unreadable.test(info);
  return refusalClass === "field" && refusalCause !== "party" && refusalCause !== "order";
}
