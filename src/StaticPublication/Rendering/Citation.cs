using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StaticPublication.Text;

namespace StaticPublication.Rendering;

/// <summary>A document in the forms in which it is cited: a plain sentence, the official reference of each act, BibTeX, RIS (tagged lines),
/// CSL-JSON.</summary>
/// <param name="Plain">A sentence with the document's address.</param>
/// <param name="Official">One for each published act: « JO, 9 juillet 2013, page 7135 ».</param>
/// <param name="Bibtex">For BibLaTeX.</param>
/// <param name="Ris">For reference managers.</param>
/// <param name="Csl">Citation Style Language, JSON.</param>
internal sealed record Citation(string Plain, IReadOnlyList<string> Official, string Bibtex, string Ris, Html Csl)
{
    /// <summary>Link to the page that checks quotations; nothing if there is none.</summary>
    public required Link? Check { get; init; }

    /// <summary>Returns the citation of a document in the site's language.</summary>
    public static Citation Of(Document document, PageRenderer renderer)
    {
        var address = renderer.Addresses.Absolute(renderer.Addresses.Document(document));
        return new Citation(
            PlainOf(document, renderer, address),
            [
                .. document
                    .Events.Where(e => e is { Page: not null, Type: EventType.Published or EventType.Answered or EventType.Corrected })
                    .Select(e =>
                        renderer.Strings.Fill("document.cite_official_pattern", ("date", renderer.Strings.Date(e.On)), ("page", e.Page!))
                    ),
            ],
            BibtexOf(document, address),
            RisOf(document, address),
            CslOf(document, address)
        )
        {
            Check = renderer.Check,
        };
    }

    private static string PlainOf(Document document, PageRenderer renderer, string address)
    {
        var strings = renderer.Strings;
        var parts = new List<string>();
        parts.AddRange(document.WriterNames());
        parts.Add(Quoted(strings, PageRenderer.TitleOf(document)));
        parts.Add(TextFormats.Lower(renderer.Overline(document)));
        if (document.Chamber is { } chamber)
        {
            parts.Add(strings.Find($"chamber.{chamber}") ?? chamber);
        }

        parts.Add(strings.Date(document.Published));
        parts.Add(address);
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

    private static string BibtexOf(Document document, string address)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"@misc{{{document.Id}");
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
        Field("date", document.Published.ToString());
        Field("type", Braced(document.Kind.Name));
        Field("number", document.Number is { } number ? Braced(number) : null);
        Field("url", address);
        return text.Append("\n}").ToString();
    }

    // Escapes braces, backslashes and the other special characters of TeX.
    internal static string Braced(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            safe.Append(
                letter switch
                {
                    '\\' => "\\textbackslash{}",
                    // BibTeX counts escaped braces too when it looks for the end of a field.
                    '{' => "\\textbraceleft{}",
                    '}' => "\\textbraceright{}",
                    '%' or '&' or '#' or '$' or '_' => "\\" + letter,
                    '~' => "\\textasciitilde{}",
                    '^' => "\\textasciicircum{}",
                    _ => letter.ToString(),
                }
            );
        }

        return safe.ToString();
    }

    private static string RisOf(Document document, string address)
    {
        var lines = new List<string> { document.Kind.Answerable ? "TY  - GOVDOC" : "TY  - GEN", $"TI  - {OneLine(document.Title)}" };
        lines.AddRange(
            document.Authors.Count > 0
                ? document.Authors.Select(a => $"AU  - {OneLine(a.Author.InvertedName)}")
                : document.WriterNames().Select(name => $"AU  - {OneLine(name)}")
        );
        lines.Add($"PY  - {document.Published.Year.ToString("0000", CultureInfo.InvariantCulture)}");
        lines.Add($"DA  - {document.Published.ToString().Replace('-', '/')}");
        if (document.Number is { } number)
        {
            lines.Add($"M1  - {OneLine(number)}");
        }

        lines.Add($"UR  - {address}");
        lines.Add("ER  - ");
        return string.Join('\n', lines);
    }

    private static Html CslOf(Document document, string address)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, PublishedJson.Compact))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString(
                "type",
                document.Kind.Answerable ? "document"
                    : document.Kind.SchemaType == "Report" ? "report"
                    : "article"
            );
            json.WriteString("title", document.Title);
            json.WriteString("genre", document.Kind.Name);
            WriteAuthors(json, document);
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (
                var part in new[] { document.Published.Year, document.Published.Month, document.Published.Day }.Where(part => part > 0)
            )
            {
                json.WriteNumberValue(part);
            }

            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
            if (document.Number is { } number)
            {
                json.WriteString("number", number);
            }

            json.WriteString("URL", address);
            json.WriteEndObject();
        }

        return Html.OfText(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    private static void WriteAuthors(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray("author");
        foreach (var author in document.Authors.Select(a => a.Author))
        {
            json.WriteStartObject();
            json.WriteString(author.FamilyName is null ? "literal" : "family", author.FamilyName ?? author.Name);
            if (author is { FamilyName: not null, GivenName: { } given })
            {
                json.WriteString("given", given);
            }

            json.WriteEndObject();
        }

        foreach (var name in document.Authors.Count > 0 ? [] : document.WriterNames())
        {
            json.WriteStartObject();
            json.WriteString("literal", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
