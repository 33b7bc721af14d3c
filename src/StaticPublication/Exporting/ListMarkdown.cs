using System.Globalization;
using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary><c>index.md</c> next to the page of a ministry or a programme: its documents, newest first.</summary>
internal static class ListMarkdown
{
    public static readonly Export Export = new("list_markdown", ProductNames.MarkdownFile.MediaType, Files) { Product = Products.Markdown };

    private static IEnumerable<ExportFile> Files(Release release) =>
        release
            .Catalogue.Listings.Where(listing => listing.Files.HasFlag(Products.Markdown))
            .Select(listing =>
            {
                var address = release.Edition.Addresses.List(listing);
                return new ExportFile(
                    new OutputFile(
                        release.Edition.Addresses.FileOf(Addresses.Beside(address, ProductNames.MarkdownFile.Name)),
                        () =>
                            Fingerprint.Combine(
                                Fingerprint.Of(Head(release, listing)),
                                release.SiteHash,
                                release.Documents.Hash(listing.Numbers)
                            ),
                        stream => stream.Write(Encoding.UTF8.GetBytes(TextOf(release, listing)))
                    ),
                    listing.Numbers.Count
                );
            });

    private static string Head(Release release, Listing listing)
    {
        var strings = release.Edition.Strings;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {MarkdownText.Line(listing.Of!.Name)}\n\n");
        text.Append(strings.Fill("site.cut_off", ("date", strings.Date(release.Catalogue.AsOf)))).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- {strings.Count("counts.documents", listing.Tally.Documents)}\n");
        if (listing.Tally is { CountsQuestions: true, Questions: > 0 } tally)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {strings.Count("counts.questions", tally.Questions)}\n");
            text.Append(CultureInfo.InvariantCulture, $"- {strings.Count("counts.answers", tally.Answered)}\n");
        }

        var address = release.Edition.Addresses.Absolute(release.Edition.Addresses.List(listing));
        text.Append(
            CultureInfo.InvariantCulture,
            $"- {strings.Fill("format.label", ("label", strings["markdown.page"]), ("value", $"<{address}>"))}\n"
        );
        return text.ToString();
    }

    private static string TextOf(Release release, Listing listing)
    {
        var (strings, addresses) = (release.Edition.Strings, release.Edition.Addresses);
        var text = new StringBuilder(Head(release, listing));
        text.Append(CultureInfo.InvariantCulture, $"\n## {strings["nav.documents"]}\n\n");
        foreach (var number in listing.Numbers)
        {
            var document = release.Catalogue.Documents[number];
            var status =
                document.Status == Status.None ? "" : strings["format.list_separator"] + strings[$"status.{document.Status.Word()}"];
            var at = addresses.Absolute(Addresses.Beside(addresses.Document(document), ProductNames.MarkdownFile.Name));
            text.Append(CultureInfo.InvariantCulture, $"- [{MarkdownText.Line(document.Title)}]({at})");
            text.Append(strings["format.list_separator"]).Append(document.Published).Append(status).Append('\n');
        }

        return text.ToString();
    }
}
