using System.Text;
using AngleSharp.Html.Parser;
using StaticPublication.Storage;
using StaticPublication.Text.Html;

namespace StaticPublication.Rendering;

/// <summary><c>index.md</c> beside a page: what the page says, made from the page itself, for programs that read. That of a document is
/// made from its record, so that it has the record's words.</summary>
internal static class MarkdownPage
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Returns pages, each with its Markdown if the publication has that.</summary>
    public static IEnumerable<OutputFile> WithMarkdown(this IEnumerable<OutputFile> files, PageRenderer renderer) =>
        renderer.Has(Products.Markdown)
            ? files.SelectMany(file => Path.GetFileName(file.Path) == Addresses.PageFile ? [file, Beside(file, renderer)] : new[] { file })
            : files;

    /// <summary>Returns a page that names its Markdown, if there is any. A document names the files beside it by itself.</summary>
    public static Page Named(Page page, PageRenderer renderer) =>
        !renderer.Has(Products.Markdown)
        || !page.Address.EndsWith('/')
        || page.Alternates.Any(alternate => alternate.Type == ProductNames.MarkdownFile.MediaType)
            ? page
            : page with
            {
                Alternates =
                [
                    .. page.Alternates,
                    new Alternate(
                        ProductNames.MarkdownFile.MediaType,
                        renderer.Strings["markdown.this"],
                        Addresses.Beside(page.Address, ProductNames.MarkdownFile.Name)
                    ),
                ],
            };

    private static OutputFile Beside(OutputFile page, PageRenderer renderer)
    {
        var address = renderer.Addresses.OfFile(page.Path[..^Addresses.PageFile.Length]);
        return new OutputFile(
            renderer.Addresses.FileOf(Addresses.Beside(address, ProductNames.MarkdownFile.Name)),
            () => Fingerprint.Combine(page.DependsOn, Fingerprint.Of(ProductNames.MarkdownFile.Name)),
            stream => stream.Write(Encoding.UTF8.GetBytes(TextOf(page, renderer, address)))
        )
        {
            Subject = page.Subject,
        };
    }

    private static string TextOf(OutputFile page, PageRenderer renderer, string address)
    {
        using var html = new MemoryStream();
        page.Write(html);
        html.Position = 0;
        using var document = Parser.ParseDocument(html);
        var (strings, addresses) = (renderer.Strings, renderer.Addresses);
        var content = document.QuerySelector("main") ?? document.Body!;
        PlainHtml.Prepare(
            content,
            new Uri(addresses.Absolute(address)),
            new Uri(addresses.Absolute(addresses.Home)),
            strings.Fill("format.label", ("label", ""), ("value", ""))
        );
        var markdown = new HtmlText(new Dictionary<string, int>()) { IsPage = true };
        var title = content.QuerySelector("h1");
        title?.Remove();
        var text = new StringBuilder($"# {(title is null ? document.Title : markdown.ToMarkdown(title))}\n\n");
        foreach (var (label, at) in new[] { ("markdown.page", address), ("markdown.site", addresses.Llms) })
        {
            text.Append("- ")
                .Append(strings.Fill("format.label", ("label", strings[label]), ("value", $"<{addresses.Absolute(at)}>")))
                .Append('\n');
        }

        return text.Append('\n').Append(markdown.ToMarkdown(content)).Append('\n').ToString();
    }
}
