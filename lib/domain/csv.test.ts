import { expect, test } from "vitest";
import { csvCell, csvText } from "#lib/domain/csv";

test.each([
  [[["a", 1, null]], '"a","1",""\r\n'],
  [[['say "yes"', "two\nlines"]], '"say ""yes""","two\nlines"\r\n'],
  [[["=1+1", -5]], '"\'=1+1","-5"\r\n'],
  [[["@x"], ["+x"]], '"\'@x"\r\n"\'+x"\r\n'],
  [
    [["0101210000", "773012345678901", "31052025E1"]],
    '"\t0101210000","\t773012345678901","\t31052025E1"\r\n',
  ],
  [[["12.50", 773012345678, "0", "7"]], '"12.50","773012345678","0","7"\r\n'],
  [[["归仓"], ["二"]], '"归仓"\r\n"二"\r\n'],
])("R47 %j", (rows, text) => {
  expect(csvText(rows)).toBe(`\uFEFF${text}`);
});

test.each(["0101210000", "-5 尺码不符", "=1+1", "'s Heerenberg", "12.50", "归仓"])(
  "R47 %s comes back",
  (text) => {
    const [, written = ""] = /^\uFEFF"(.*)"\r\n$/.exec(csvText([[text]])) ?? [];
    expect(csvCell(written)).toBe(text);
  },
);
