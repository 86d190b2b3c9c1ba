/** The page's only style; the policy allows exactly this text by its hash. */
export const STYLE = `
:root{color-scheme:light dark;--line:#8883;--soft:#8881;--dim:#666;--good:#18794e;--bad:#c62a2f;--wait:#946800}
@media(prefers-color-scheme:dark){:root{--dim:#999;--good:#4cc38a;--bad:#ff8b8b;--wait:#f1c350}}
html{background:#fff;color:#111}a{color:#0a58ca}
@media(prefers-color-scheme:dark){html{background:#121212;color:#eee}a{color:#8ab4f8}}
body{font:15px/1.5 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:1440px;margin:0 auto;padding:24px 32px}
header{display:flex;gap:16px;align-items:baseline}header h1{font-size:22px;margin:0}header p{color:var(--dim);margin:0;flex:1}
h2{font-size:16px;margin:32px 0 8px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
th{font-weight:500;white-space:nowrap;color:var(--dim);font-size:13px}code,pre,.mono{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13px}
pre{background:var(--soft);padding:12px;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:2px 20px}li{white-space:nowrap}td:nth-last-child(n+2){white-space:nowrap}td:last-child{width:55%}
.good{color:var(--good)}.bad{color:var(--bad)}.wait{color:var(--wait)}.dim{color:var(--dim)}
fieldset{border:1px solid var(--line);border-radius:6px;padding:8px 12px;margin:0 0 12px;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:end}
legend{padding:0 4px}label{display:flex;flex-direction:column;font-size:13px;color:var(--dim)}
select,input,button{font:inherit;min-height:34px;min-width:7em;box-sizing:border-box;padding:4px 8px}button{min-height:34px}
`;
