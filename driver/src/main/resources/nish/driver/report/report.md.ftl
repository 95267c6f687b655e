<#ftl output_format="Markdown">
<#macro lines text>
<#list text?split("\n") as line>
<#if line?trim?has_content>
${line}

</#if>
</#list>
</#macro>
<#macro code part>
${part.fence()?no_esc}${part.language}
${part.text?no_esc}
${part.fence()?no_esc}

</#macro>
<#macro table part>
**${part.caption}**

|<#list part.columns as column> ${column.heading} |</#list>
|<#list part.columns as column> ${column.number?then("---:", "---")?no_esc} |</#list>
<#list part.rows as row>
|<#list row.cells as cell> ${cell?replace("\n", " ")} |</#list>
</#list>

<#list part.notes as note>
${note}

</#list>
</#macro>
# ${report.title}

<@lines report.description/>
<#list report.sections as section>
## ${section.heading}

<#list section.parts as part>
<#switch part.kind()>
<#case "paragraph">
<@lines part.text/>
<#break>
<#case "findings">
<#list part.sentences as sentence>
- ${sentence}
</#list>

<#break>
<#case "code">
<@code part/>
<#break>
<#case "folded">
<details><summary><#outputformat "Page">${part.summary}</#outputformat></summary>

<@code part.code/>
</details>

<#break>
<#case "figure">
![${part.alternative}](figures/${part.name?no_esc}.svg)

${part.caption}

<#break>
<#case "table">
<@table part/>
<#break>
</#switch>
</#list>
</#list>
