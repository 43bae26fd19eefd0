/** The width of every column class that `table.ts` gives. */
export const columnCss: string = Array.from({ length: 100 }, (_, at) => `.w${at + 1}{width:${at + 1}%}`).join(
  "",
);

/** The typefaces of official documents, then what other systems have in their place. */
const song =
  '"FZXiaoBiaoSong-B05S","方正小标宋简体","方正小标宋_GBK","STZhongsong","华文中宋","Songti SC","SimSun","Noto Serif CJK SC",serif';
const hei = '"SimHei","黑体","Heiti SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';
const kai = '"KaiTi_GB2312","楷体_GB2312","KaiTi","楷体","Kaiti SC","STKaiti","Noto Serif CJK SC",serif';
const fang = '"FangSong_GB2312","仿宋_GB2312","FangSong","仿宋","STFangsong","Noto Serif CJK SC",serif';

/** On a screen of any width; on paper A4 with the margins of official documents, heads of tables on every page. */
export const pageCss: string = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1a1a1a;font:1.125rem/1.8 ${fang};overflow-wrap:break-word}
main{max-width:56rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font:400 1.8rem/1.45 ${song};text-align:center;margin:0 0 2rem;text-wrap:balance}
h2{font:400 1.25rem/1.6 ${hei};margin:1.75rem 0 .5rem}
h3{font:400 1.2rem/1.6 ${kai};margin:1.25rem 0 .5rem}
h4,h5,h6{font:700 1.125rem/1.6 ${fang};margin:1rem 0 .5rem}
p{margin:.25rem 0;text-align:justify}
main>p,h2,h3,h4,h5,h6{text-indent:2em}
h2,h3,h4,h5,h6{text-align:left}
main>p.signature{text-align:right;text-indent:0;padding-right:2em}
p.signature+p.signature{margin-top:0}
:not(.signature)+p.signature{margin-top:2rem}
blockquote{margin:.5rem 0 .5rem 2em;padding-left:1em;border-left:.2rem solid #bbb}
pre{white-space:pre-wrap;font:.95rem/1.6 ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;margin:.5rem 0}
.table{margin:1rem 0;overflow-x:auto}
.table:focus-visible{outline:.15rem solid #1a5fb4;outline-offset:.15rem}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.95rem;line-height:1.4}
table.requests,table.proceedings{min-width:46rem}
table.disclosure{min-width:24rem}
table.other{table-layout:auto}
th,td{border:1px solid #333;padding:.3rem .35rem;text-align:center;vertical-align:middle;font-weight:400}
th:not([scope=rowgroup]){text-wrap:balance}
table.requests th.rowHead{text-align:left}
table.requests th.rowHead[scope=rowgroup]{text-align:center}
td.corner{font-size:.9em}
table.other td{text-align:left}
@media (max-width:40rem){
body{font-size:1.0625rem}
main{padding:1.5rem 1rem 3rem}
h1{font-size:1.4rem}
table{font-size:.85rem}
table.disclosure{min-width:0}
table.requests,table.proceedings{min-width:40rem}
}
@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"— " counter(page) " —";font:14pt SimSun,"Songti SC","Noto Serif CJK SC",serif}}
@media print{
body{font-size:16pt;line-height:28pt}
main{max-width:none;padding:0}
h1{font-size:22pt;line-height:32pt;margin-bottom:28pt}
h2,h3,h4,h5,h6{font-size:16pt;line-height:28pt;margin:0;break-after:avoid}
p{margin:0;orphans:2;widows:2}
.table{overflow:visible;margin:6pt 0;break-inside:avoid}
table,table.requests,table.proceedings,table.disclosure{min-width:0;font-size:10pt;line-height:13pt}
table.requests,table.proceedings{font-size:9pt;line-height:11.5pt}
thead{display:table-header-group}
tr,th,td{break-inside:avoid}
th[scope=rowgroup]{break-inside:auto}
th,td{border:.5pt solid #000;padding:2.5pt 3pt}
table.proceedings th,table.proceedings td{padding:3pt 1pt}
p.signature{break-before:avoid}
}
`.replaceAll("\n", "");
