using System.Globalization;
using System.Text;
using StaticPublication.Storage;

namespace StaticPublication.Exporting;

/// <summary><c>index.md</c> next to each document's page: its key data and its texts, for programs that read and for people who
/// quote.</summary>
internal static class DocumentMarkdown
{
    public static readonly Export Export = new("document_markdown", ProductNames.MarkdownFile.MediaType, ExportFile.OfEach(FileOf))
    {
        Product = Products.Markdown,
        HoldsEveryDocument = true,
    };

    private static OutputFile FileOf(Release release, int number)
    {
        var address = release.Edition.Addresses.Document(release.Catalogue.Documents[number]);
        return new OutputFile(
            release.Edition.Addresses.FileOf(Addresses.Beside(address, ProductNames.MarkdownFile.Name)),
            () => Fingerprint.Combine(release.Documents.Hash(number), release.SiteHash, WordsHash(release, number)),
            stream => stream.Write(Encoding.UTF8.GetBytes(TextOf(release.Edition, new DocumentRow(release.Edition, number))))
        );
    }

    // The words of the strings files and of site.yml; those of the document are in its own hash.
    private static Fingerprint WordsHash(Release release, int number)
    {
        var (edition, document) = (release.Edition, release.Catalogue.Documents[number]);
        return Fingerprint.Combine([
            edition.Strings["format.label"],
            .. Facts(edition, document).SelectMany(fact => new[] { fact.Label, fact.Value }),
            .. document.Texts.Select(text => TextHeadings.Printed(edition.Strings, document.Kind, text.Role)),
        ]);
    }

    private static string TextOf(Edition edition, DocumentRow row)
    {
        var (strings, document) = (edition.Strings, row.Document);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {MarkdownText.Line(document.Title)}\n\n");
        foreach (var (label, value) in Facts(edition, document))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {strings.Fill("format.label", ("label", label), ("value", value))}\n");
        }

        if (row.Words.Abstract is { } summary)
        {
            text.Append('\n').Append(summary.Trim()).Append('\n');
        }

        var before = "";
        foreach (var part in row.Words.Texts)
        {
            // The speeches of a debate follow each other.
            if (part.Role != before || part.Role != TextRoles.Debate)
            {
                var heading = MarkdownText.Line(TextHeadings.Printed(strings, document.Kind, part.Role));
                text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n");
            }

            before = part.Role;
            text.Append('\n').Append(part.Speaker is { } speaker ? $"**{MarkdownText.Line(speaker)}**\n\n" : "");
            text.Append(part.Markdown.Trim()).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<(string Label, string Value)> Facts(Edition edition, Document document)
    {
        var (strings, separator) = (edition.Strings, edition.Strings["format.list_separator"]);
        (string Label, string? Value)[] facts =
        [
            (
                strings["search.facet_kind"],
                document.Number is { } number
                    ? strings.Fill("document.overline", ("kind", document.Kind.Name), ("number", number))
                    : document.Kind.Name
            ),
            (strings["markdown.published"], strings.Date(document.Published)),
            (strings["search.facet_author"], string.Join(separator, document.Authors.Select(by => by.Author.Name))),
            (strings["document.asked"], document.Ministries.Asked?.Ministry.Name),
            (strings["document.attributed"], string.Join(separator, document.Ministries.Attributed.Select(by => by.Ministry.Name))),
            (strings["document.answering"], document.Ministries.Answering?.Ministry.Name),
            (strings["search.facet_heading"], document.Heading?.Name),
            (strings["search.facet_programme"], string.Join(separator, document.Programmes.Select(programme => programme.Name))),
            (strings["search.facet_status"], document.Status == Status.None ? null : strings[$"status.{document.Status.Word()}"]),
            (strings["markdown.publisher"], document.Source.Publisher),
            (strings["markdown.licence"], document.Source.Licence.Name),
        ];
        (string Label, string? Value)[] addresses =
        [
            (strings["markdown.page"], edition.Addresses.Absolute(edition.Addresses.Document(document))),
            (strings["markdown.source"], document.Source.Url),
            (strings["markdown.site"], edition.Addresses.Absolute(edition.Addresses.Llms)),
        ];
        return
        [
            .. facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => (fact.Label, MarkdownText.Line(fact.Value!))),
            .. addresses.Where(fact => fact.Value is not null).Select(fact => (fact.Label, $"<{fact.Value}>")),
        ];
    }
}
