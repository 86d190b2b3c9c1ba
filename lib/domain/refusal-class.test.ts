import { describe, expect, test } from "vitest";
import { classifyRefusal, isFaultOfDocument, refusalCauses } from "#lib/domain/refusal-class";

const words = [
  ["InvtRefundHead/reason 长度不符，应为 1000", "field", "form"],
  ["申请退货数量格式不符", "field", "form"],
  ["[Code:2102;Desc:验签失败]", "field", "signature"],
  ["企业内部编号重复，单证唯一序号不一致", "field", "number"],
  ["订购人姓名与证件号码不一致", "field", "person"],
  ["收件地址不详", "field", "address"],
  ["运单号不存在", "field", "waybill"],
  ["电商企业名称未备案", "field", "party"],
  ["订单号与平台不一致", "field", "order"],
  ["原清单超过退货时限", "legal", "time_limit"],
  ["超期申报", "legal", "time_limit"],
  ["该清单已超过30天", "legal", "time_limit"],
  ["申请退货数量超出原清单数量", "legal", "quantity"],
  ["该商品已退货", "legal", "returned_before"],
  ["原清单状态不允许退货", "legal", "list_status"],
  ["清单未放行", "legal", "list_status"],
  ["退货商品与原清单不符", "legal", "goods"],
  ["监管方式不适用", "legal", "regime"],
  ["禁止类商品", "legal", "prohibited"],
  ["申报企业失信", "legal", "credit"],
  ["报文逻辑校验不通过：超过退货期限", "legal", "time_limit"],
  ["报文校验失败,清单已超期", "legal", "time_limit"],
  ["商品字段与原清单不符：数量超出", "legal", "quantity"],
  ["缺少动植物检疫证书", "legal", "prohibited"],
  ["订购人年度交易额超限", "legal", "limit"],
  ["该电商企业不在试点范围", "legal", "credit"],
  ["退货日期格式不符，且清单已超期", "undecided", "time_limit"],
  ["报文校验失败", "field", "form"],
  ["商品编码填写有误", "field", "form"],
  ["申报数量的计量单位错误", "field", "form"],
  ["不予受理", "undecided", "unknown"],
  ["", "undecided", "unknown"],
] as const;

test.each(words)("%s", (info, refusalClass, refusalCause) => {
  expect(classifyRefusal(info)).toEqual({ refusalClass, refusalCause });
});

test("every cause is read off some words", () => {
  const seen = new Set(words.map(([, , cause]) => cause));
  expect(refusalCauses.filter((cause) => !seen.has(cause))).toEqual([]);
});

describe("a failure on the way", () => {
  test.each([
    ["4", "发送海关失败", false],
    ["-1", "处理异常：入库超时", false],
    ["-1", "处理异常：报文入库超时", false],
    ["-301", "订购人证件号码格式错误", true],
    ["-1", "原清单超过退货时限", false],
    ["100", "订购人证件号码格式错误", false],
  ])("%s %s", (returnStatus, info, expected) => {
    expect(isFaultOfDocument(returnStatus, info)).toBe(expected);
  });
});
