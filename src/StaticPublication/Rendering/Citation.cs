using System.Globalization;
using System.Text;

namespace StaticPublication.Rendering;

/// <summary>A document in the forms in which it is cited: a plain sentence, BibTeX, RIS (tagged lines). The page's script makes CSL-JSON of
/// the RIS, and files of all three.</summary>
/// <param name="Plain">A sentence with who wrote it, its chamber, where each act was published, and its address.</param>
/// <param name="Managed">For reference managers: BibTeX (and BibLaTeX), then RIS; none if the publication leaves them out.</param>
internal sealed record Citation(string Plain, IReadOnlyList<string> Managed)
{
    /// <summary>Link to the page that checks quotations; nothing if there is none.</summary>
    public required Link? Check { get; init; }

    /// <summary>Returns the citation of a document in the site's language.</summary>
    public static Citation Of(Document document, PageRenderer renderer)
    {
        var cited = CitedDocument.Of(document, renderer);
        return new Citation(PlainOf(cited, renderer), renderer.Has(Products.References) ? [BibtexOf(cited), RisOf(cited)] : [])
        {
            Check = renderer.Check,
        };
    }

    /// <summary>The elements that reference managers read in the head of a page
    /// (https://scholar.google.com/intl/en/scholar/inclusion.html). An institution makes it a report with a number.</summary>
    public static IReadOnlyList<Meta> Metas(Document document, PageRenderer renderer) =>
        [
            .. CitedDocument.NamesOf(document).Select(name => new Meta("citation_author", name)),
            new("citation_publication_date", document.Published.ToString().Replace('-', '/')),
            .. CitedDocument.InstitutionOf(document, renderer) is { } institution
                ? [new Meta("citation_technical_report_institution", institution)]
                : Array.Empty<Meta>(),
            .. document.Number is { } number ? [new Meta("citation_technical_report_number", number)] : Array.Empty<Meta>(),
        ];

    private static string PlainOf(CitedDocument cited, PageRenderer renderer)
    {
        var (document, strings) = (cited.Document, renderer.Strings);
        var parts = new List<string>();
        parts.AddRange(document.WriterNames());
        parts.Add(Quoted(strings, PageRenderer.TitleOf(document)));
        parts.Add(strings.Lowered(renderer.Overline(document)));
        if (DocumentFacts.ChamberOf(renderer, document) is { Length: > 0 } chamber)
        {
            parts.Add(chamber);
        }

        parts.AddRange(cited.Journal);
        parts.Add(cited.Address);
        return string.Join(strings["format.list_separator"], parts);
    }

    // Quotation marks within « » become “ ”.
    private static string Quoted(Strings strings, string title)
    {
        var inner = strings["format.quote_open"].StartsWith('«')
            ? title
                .Replace("«\u00a0", "“", StringComparison.Ordinal)
                .Replace("\u00a0»", "”", StringComparison.Ordinal)
                .Replace('«', '“')
                .Replace('»', '”')
            : title;
        return strings["format.quote_open"] + inner + strings["format.quote_close"];
    }

    // A technical report has an institution and a number, which other entries do not.
    private static string BibtexOf(CitedDocument cited)
    {
        var document = cited.Document;
        var text = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"@{(cited.Institution is null ? "misc" : "techreport")}{{{document.Id}"
        );
        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");
            }
        }

        Field("title", Braced(document.Title));
        Field(
            "author",
            string.Join(
                " and ",
                document.Authors.Count > 0
                    ? document.Authors.Select(a => Braced(a.Author.InvertedName))
                    : document.WriterNames().Select(name => $"{{{Braced(name)}}}")
            )
        );
        Field("institution", cited.Institution is { } institution ? Braced(institution) : null);
        Field("type", Braced(document.Kind.Name));
        Field("number", document.Number is { } number ? Braced(number) : null);
        Field("year", cited.Year);
        Field("date", document.Published.ToString());
        Field("note", cited.Note is { } note ? Braced(note) : null);
        Field("url", cited.Address);
        return text.Append("\n}").ToString();
    }

    // Escapes braces, backslashes and the other special characters of TeX.
    internal static string Braced(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var escaped = letter switch
            {
                '\\' => "\\textbackslash{}",
                // BibTeX counts escaped braces too when it looks for the end of a field.
                '{' => "\\textbraceleft{}",
                '}' => "\\textbraceright{}",
                '%' or '&' or '#' or '$' or '_' => "\\" + letter,
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                _ => null,
            };
            _ = escaped is null ? safe.Append(letter) : safe.Append(escaped);
        }

        return safe.ToString();
    }

    private static string RisOf(CitedDocument cited)
    {
        var document = cited.Document;
        var lines = new StringBuilder();
        void Line(string tag, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                lines.Append(CultureInfo.InvariantCulture, $"{tag}  - {value.ReplaceLineEndings(" ")}\n");
            }
        }

        Line(
            "TY",
            document.Kind.Answerable ? "GOVDOC"
                : document.Kind.SchemaType == "Report" ? "RPRT"
                : "GEN"
        );
        Line("TI", document.Title);
        foreach (var name in CitedDocument.NamesOf(document))
        {
            Line("AU", name);
        }

        Line("PY", cited.Year);
        Line("DA", document.Published.ToString().Replace('-', '/'));
        Line("M1", document.Number);
        Line("M3", document.Kind.Name);
        Line("PB", cited.Institution);
        Line("N1", cited.Note);
        Line("UR", cited.Address);
        return lines.Append("ER  - ").ToString();
    }
}
