using System.Globalization;
using System.Text;

namespace StaticPublication.Exporting;

/// <summary><c>llms.txt</c> (https://llmstxt.org/): what the publication is, its sections and its data, for programs that read. Not the
/// documents: their files are among the data.</summary>
internal static class LlmsText
{
    public static readonly Export Export = new("llms", "text/plain", release =>
        [new ExportFile(SmallFile.Of("llms.txt", TextOf(release)), 1)]
    );

    private static string TextOf(Release release)
    {
        var (site, strings, addresses) = (release.Edition.Site, release.Edition.Strings, release.Edition.Addresses);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {site.Title}\n\n> {site.Description}\n\n");
        text.Append(strings.Fill("site.cut_off", ("date", strings.Date(release.Catalogue.AsOf)))).Append(". ");
        text.Append(strings["data.start_table"]).Append("\n\n## ").Append(strings["llms.pages"]).Append("\n\n");
        foreach (var section in Sections.PagesOf(site))
        {
            text.Append(CultureInfo.InvariantCulture, $"- [{strings[section.Words]}]({addresses.Absolute(addresses.Page(section.Key))})\n");
        }

        if (site.Products.HasFlag(Products.Markdown))
        {
            text.Append('\n').Append(strings["markdown.llms"]).Append('\n');
        }

        text.Append("\n## ").Append(strings["data.title"]).Append("\n\n");
        // Of an export of several files, the first stands for all.
        foreach (var export in Exports.Data.In(site).Where(export => Dcat.SetOf(export, site) is not null))
        {
            if (release.Files.Of(export) is [var file, ..])
            {
                var address = addresses.Absolute(addresses.OfFile(file.File.Path));
                text.Append(CultureInfo.InvariantCulture, $"- [{export.Title(strings)}]({address}): {export.Description(strings)}\n");
            }
        }

        return text.ToString();
    }
}
