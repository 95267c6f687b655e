<#ftl output_format="Page">
<#macro lines text><#list text?split("\n") as line><#if line?trim?has_content><p>${line}</p></#if>
</#list></#macro>
<#macro findings part>
<ul class="findings">
<#list part.sentences as sentence>
<li>${sentence}</li>
</#list>
</ul>
</#macro>
<#macro code part><pre tabindex="0"><code>${part.text}</code></pre></#macro>
<#macro table part>
<div class="scroll" role="region" tabindex="0" aria-label="${part.caption}">
<table>
<caption>${part.caption}</caption>
<thead><tr><#list part.columns as column><th scope="col"<#if column.number> class="number"</#if>>${column.heading}</th></#list></tr></thead>
<tbody>
<#list part.rows as row>
<tr<#if row.best> class="best"</#if>><#list row.cells as cell><td<#if part.columns[cell?index].number> class="number"</#if>>${cell}</td></#list></tr>
</#list>
</tbody>
</table>
</div>
<#if part.notes?has_content>
<div class="notes">
<#list part.notes as note>
<p>${note}</p>
</#list>
</div>
</#if>
</#macro>
<#macro figure part>
<figure>
<div class="scroll card" tabindex="0">${part.svg?no_esc}</div>
<figcaption>${part.caption} (<a href="figures/${part.name}.svg">as a file</a>)</figcaption>
</figure>
</#macro>
<!DOCTYPE html>
<html lang="en" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="generator" content="nish report"/>
<title>${report.title}: a sweep's report</title>
<style>
:root { --page: #fff; --ink: #1c2126; --quiet: #57606a; --line: #d5dae0; --shade: #f4f6f8; --mark: #e3f0fb; --link: #0a58a8; --edge: #8b98a6; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14181c; --ink: #e4e8ec; --quiet: #9aa5b1; --line: #363d45; --shade: #1d2329; --mark: #1b3246; --link: #7cb8f5; --edge: #4a5563; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 75rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: .5rem 0; font-size: 1.8rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: 1.3rem; }
p { margin: .5rem 0; max-width: 48rem; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 1rem 0; padding: 0; list-style: none; }
.findings { margin: 0; padding: .75rem 1rem .75rem 2rem; background: var(--mark); border-radius: .4rem; font-size: 1.05rem; }
.findings li { margin: .35rem 0; }
.scroll { overflow-x: auto; max-width: 100%; }
.scroll:not(.card) { background: linear-gradient(to right, var(--page) 30%, transparent) left / 3rem 100% no-repeat local, linear-gradient(to left, var(--page) 30%, transparent) right / 3rem 100% no-repeat local, linear-gradient(to right, var(--edge), transparent) left / 1rem 100% no-repeat scroll, linear-gradient(to left, var(--edge), transparent) right / 1rem 100% no-repeat scroll; }
table { width: max-content; margin: .75rem 0; border-collapse: collapse; font-size: .9rem; overflow-wrap: normal; }
caption { padding: .25rem 0; text-align: left; font-weight: 600; }
th, td { max-width: 22rem; padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--shade); font-weight: 600; vertical-align: bottom; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.number { max-width: 9rem; white-space: normal; }
tr.best td { background: var(--mark); font-weight: 600; }
td { overflow-wrap: anywhere; }
.notes p { margin: .25rem 0; color: var(--quiet); font-size: .85rem; }
figure { max-width: 57rem; margin: 1rem 0 1.5rem; }
.card { padding: .5rem; background: #fff; border: 1px solid var(--line); border-radius: .4rem; }
.card svg { display: block; width: 100%; min-width: 40rem; height: auto; }
figcaption { margin-top: .35rem; color: var(--quiet); font-size: .9rem; }
pre { margin: .5rem 0; padding: .75rem; overflow-x: auto; background: var(--shade); border: 1px solid var(--line); border-radius: .4rem; font-size: .85rem; overflow-wrap: normal; }
summary { padding: .25rem 0; cursor: pointer; }
@media print { @page { size: landscape; } .scroll { overflow: visible; } table { font-size: .7rem; } }
</style>
</head>
<body>
<header>
<h1>${report.title}</h1>
<@lines report.description/>
<nav aria-label="Sections">
<ul>
<#list report.sections as section>
<li><a href="#${section.anchor()}">${section.heading}</a></li>
</#list>
</ul>
</nav>
</header>
<main>
<#list report.sections as section>
<section id="${section.anchor()}">
<h2>${section.heading}</h2>
<#list section.parts as part>
<#switch part.kind()>
<#case "paragraph"><@lines part.text/><#break>
<#case "findings"><@findings part/><#break>
<#case "code"><@code part/><#break>
<#case "folded"><details><summary>${part.summary}</summary><@code part.code/></details><#break>
<#case "figure"><@figure part/><#break>
<#case "table"><@table part/><#break>
</#switch>
</#list>
</section>
</#list>
</main>
</body>
</html>
