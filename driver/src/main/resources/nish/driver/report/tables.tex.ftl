<#ftl output_format="TeX">
% A sweep's tables. Copy a table into a paper that has the packages below,
% or put the whole file into one by the package docmute.
\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{textcomp}
\usepackage{booktabs}
\usepackage{graphicx}
\begin{document}
<#function shown cell, column><#return column.number?then(cell?replace("^-", "−", "r"), cell?replace("\n", " "))></#function>
<#list report.tables() as table>

\begin{table}[htbp]
\centering
\caption{${table.caption}}
% As wide as the text at most.
\resizebox{\ifdim\width>\linewidth\linewidth\else\width\fi}{!}{%
\begin{tabular}{<#list table.columns as column>${column.number?then("r", "l")}</#list>}
\toprule
<#list table.columns as column>${column.heading}<#sep> & </#sep></#list> \\
\midrule
<#list table.rows as row>
<#list row.cells as cell><#assign text = shown(cell, table.columns[cell?index])><#if row.best && cell?has_content>\textbf{${text}}<#else>${text}</#if><#sep> & </#sep></#list> \\
</#list>
\bottomrule
\end{tabular}}
<#list table.notes as note>

\footnotesize ${note}
</#list>
\end{table}
</#list>

\end{document}
