using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Importing.Verification;

/// <summary>The questions of the Assemblée's files, each with all its values.</summary>
internal static partial class QuestionItems
{
    private static readonly HtmlParser Parser = new();

    // The parts of a page that are about the question; the rest is the site.
    private const string About = ".question_legislature, .question_header, .question_info, .question_publish_date > div";
    private const string Texts = ".question_answer > .question, .question_answer > .answer";

    public static IEnumerable<SourceItem> In(ImportOptions options, ImportReport report) =>
        SourceItem.Files(options, report).SelectMany(In);

    private static IEnumerable<SourceItem> In(SourceFile file)
    {
        var encoding = TextEncoding.Of(file);
        var start = encoding.Opening.AsSpan().TrimStart();
        var found =
            start is ['{' or '[', ..] ? Json(file, encoding)
            : encoding.Opening.Contains("<QUESTION", StringComparison.Ordinal) ? Xml(file, encoding, "QUESTION")
            : start.StartsWith("<?xml") || start.StartsWith("<question") ? Xml(file, encoding, "question")
            : Page(file, encoding);
        return UntilBroken(found);
    }

    // The import tells of a file that is broken.
    private static IEnumerable<SourceItem> UntilBroken(IEnumerable<SourceItem> found)
    {
        using var items = found.GetEnumerator();
        while (Next(items))
        {
            yield return items.Current;
        }
    }

    private static bool Next(IEnumerator<SourceItem> items)
    {
        try
        {
            return items.MoveNext();
        }
        catch (Exception broken) when (broken is JsonException or XmlException or InvalidDataException or InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<SourceItem> Json(SourceFile file, TextEncoding encoding)
    {
        using var stream = encoding.OpenUtf8(file);
        foreach (var source in JsonObjects.Read(stream, "question", file))
        {
            yield return Item(file, source);
        }
    }

    private static IEnumerable<SourceItem> Xml(SourceFile file, TextEncoding encoding, string name)
    {
        using var text = encoding.OpenText(file);
        foreach (var source in XmlObjects.Read(text, name, file))
        {
            yield return Item(file, source);
        }
    }

    private static SourceItem Item(SourceFile file, Stated source)
    {
        var key = source.Peek("uid")
            ?? Key(
                source.Peek("identifiant.legislature") ?? source.Peek("LEGISLATURE"),
                source.Peek("type") ?? source.Peek("@TYPE"),
                source.Peek("identifiant.numero") ?? source.Peek("DEPOT.@NUMERO")
            );
        return new SourceItem(file.Name, key, [.. source.Leaves()]);
    }

    private static string? Key(string? legislature, string? type, string? number) =>
        legislature is null || type is null || number is null ? null : $"QANR5L{legislature}{type}{number}";

    private static IEnumerable<SourceItem> Page(SourceFile file, TextEncoding encoding)
    {
        using var text = encoding.OpenText(file);
        using var page = Parser.ParseDocument(text.ReadToEnd());
        yield return page.QuerySelector("NUM") is null ? SitePage(file, page) : OldPage(file, page);
    }

    // Every element that is not one of HTML is a mark of the page.
    private static SourceItem OldPage(SourceFile file, IHtmlDocument page)
    {
        var marks = page
            .All.Where(element => element is IHtmlUnknownElement && element.LocalName is not ("textes" or "rubriquage"))
            .ToList();
        string? Text(string name) => marks.Find(mark => mark.LocalName == name)?.TextContent.Trim();
        return new SourceItem(
            file.Name,
            Key(Text("nleg"), Text("nat"), Text("num")),
            [
                .. marks
                    .Where(mark => mark.TextContent.AsSpan().Trim().Length > 0)
                    .Select(mark => new StatedLeaf(mark.LocalName.ToUpperInvariant(), mark.InnerHtml)),
            ]
        )
        {
            IsPage = true,
        };
    }

    private static SourceItem SitePage(SourceFile file, IHtmlDocument page)
    {
        var header = page.QuerySelector(".question_header")?.TextContent ?? "";
        var type =
            header.Contains("orale", StringComparison.OrdinalIgnoreCase) ? "QOSD"
            : header.Contains("gouvernement", StringComparison.OrdinalIgnoreCase) ? "QG"
            : "QE";
        var legislature = Digits().Match(page.QuerySelector(".question_legislature")?.TextContent ?? "").Value;
        foreach (var own in page.QuerySelectorAll(".question_answer h3, .question_answer form").ToList())
        {
            own.Remove();
        }

        var lines = page.QuerySelectorAll(About).SelectMany(part => part.Descendants<IText>());
        return new SourceItem(
            file.Name,
            Key(legislature, type, Digits().Match(header).Value),
            [
                .. lines.Where(line => line.Data.AsSpan().Trim().Length > 0).Select(line => new StatedLeaf("page", line.Data)),
                .. page.QuerySelectorAll(Texts)
                    .Where(block => block.TextContent.AsSpan().Trim().Length > 0)
                    .Select(block => new StatedLeaf("page.texte", block.InnerHtml)),
            ]
        )
        {
            IsPage = true,
        };
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
