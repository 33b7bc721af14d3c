using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests;

/// <summary>The words of every published file: what pages show and say by attributes, all else as it is. Names that are no words of ours
/// are left out: those of licences and of schema.org, and the keys that records have in every publication.</summary>
internal static partial class PublishedWords
{
    // Pictures, and the index, whose words are those of the records; its root names the fields of queries.
    private static readonly string[] WithoutWords = [".png", ".ico", ".bin", ".webp", ".avif", ".jpg", ".woff2"];

    private static readonly HashSet<string> Terms = [.. Vocabularies.Works.Terms];

    // It says what any publication may state.
    private const string SchemaOfSites = "data/schema/site.schema.json";

    /// <summary>Fails if an expression finds something, with the files and what stands around it.</summary>
    public static void HasNone(string output, string forbidden) =>
        HasNone(output, text => Regex.Matches(text, forbidden, RegexOptions.IgnoreCase).Select(match => (match.Index, match.Length)));

    /// <summary>Fails if a function finds something, with the files and what stands around it.</summary>
    /// <param name="output">The built site.</param>
    /// <param name="find">Returns places in a text.</param>
    /// <param name="without">Returns the text of a file without what its records say.</param>
    public static void HasNone(
        string output,
        Func<string, IEnumerable<(int At, int Length)>> find,
        Func<string, string, string>? without = null
    )
    {
        var found =
            from path in Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            let file = Path.GetRelativePath(output, path).Replace('\\', '/')
            where !file.StartsWith("assets/", StringComparison.Ordinal) && file != SchemaOfSites
            where !WithoutWords.Contains(Path.GetExtension(file))
            let words = WordsOf(file, path)
            let text = $"{file}\n{without?.Invoke(file, words) ?? words}"
            from place in find(text)
            let start = Math.Max(0, place.At - 30)
            select $"{file}: …{text[start..Math.Min(text.Length, place.At + place.Length + 30)].ReplaceLineEndings("⏎")}…";
        var told = string.Join('\n', found.Distinct());
        Assert.True(told.Length == 0, told);
    }

    /// <summary>Takes out of the dictionary which words of the format a field can hold: records and data have them in every
    /// publication.</summary>
    public static void LeaveOutWordsOfRecords(IHtmlDocument page)
    {
        foreach (var type in page.QuerySelectorAll("section[aria-labelledby^='d-'] tbody td:nth-of-type(1)"))
        {
            type.TextContent = WordsOfRecords().Replace(type.TextContent, "");
        }
    }

    private static string WordsOf(string file, string path)
    {
        var text = Names().Replace(TextOf(path), "");
        return file switch
        {
            "search/index.json" => NamesOfFields().Match(text).Value is var fields && fields.Length > 0
                ? KeysOfRecords().Replace(fields, "")
                : throw new InvalidOperationException("The root of the index has no fields."),
            _ when file.EndsWith(".html", StringComparison.Ordinal) => Shown(text),
            _ when file.Contains("json", StringComparison.Ordinal) => KeysOfRecords().Replace(TermsOfWorks(text), ""),
            _ => text,
        };
    }

    private static string TextOf(string path)
    {
        using Stream file = File.OpenRead(path);
        using var text = new StreamReader(Path.GetExtension(path) == ".gz" ? new GZipStream(file, CompressionMode.Decompress) : file);
        return text.ReadToEnd();
    }

    private static string TermsOfWorks(string text) =>
        Quoted().Replace(text, quoted => Terms.Contains(quoted.Groups[1].Value) ? "" : quoted.Value);

    private static string Shown(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var code in page.QuerySelectorAll("script[type='application/ld+json'], .code").ToList())
        {
            code.TextContent = KeysOfRecords().Replace($"{TermsOfWorks(code.TextContent)}:", "");
        }

        LeaveOutWordsOfRecords(page);
        var said =
            from element in page.All
            from attribute in element.Attributes
            where
                attribute.Name is "title" or "content" or "alt" or "placeholder" or "aria-label" or "href"
                || attribute.Name.StartsWith("data-", StringComparison.Ordinal)
            where attribute.Name is not ("data-facets" or "data-zones" or "data-stemmers" or "data-index")
            select attribute.Value;
        return $"{page.DocumentElement.TextContent}\n{string.Join('\n', said)}";
    }

    [GeneratedRegex("Open Government Licence|open-government-licence|GovernmentOrganization|GOVERNMENT|OGL-UK[^\"]*")]
    private static partial Regex Names();

    [GeneratedRegex("\"fields\":\\{.*?\\}")]
    private static partial Regex NamesOfFields();

    // In JSON, and as the dictionary writes them: ministries.concerned[].ministry.
    [GeneratedRegex("\"(ministries|ministry)\"|(?<![\\w/-])(ministries|ministry)(?=[.\\[:])|\\.ministr(y|ies)(?=[.\\[:])")]
    private static partial Regex KeysOfRecords();

    [GeneratedRegex("(?<=[:,] )(ministries|ministry)(?=,|$)")]
    private static partial Regex WordsOfRecords();

    [GeneratedRegex("\"([A-Za-z]+)\"")]
    private static partial Regex Quoted();
}
