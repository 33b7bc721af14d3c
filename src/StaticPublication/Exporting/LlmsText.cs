using System.Globalization;
using System.Text;

namespace StaticPublication.Exporting;

/// <summary><c>llms.txt</c> (https://llmstxt.org/): what the publication is, its sections, its years and its data, for programs that read.
/// Not the documents: their files are among the data.</summary>
internal static class LlmsText
{
    public static readonly Export Export = new("llms", "text/plain", release =>
        [new ExportFile(SmallFile.Of(release.Edition.Addresses.FileOf(release.Edition.Addresses.Llms), TextOf(release)), 1)]
    );

    private static string TextOf(Release release)
    {
        var (site, strings, addresses) = (release.Edition.Site, release.Edition.Strings, release.Edition.Addresses);
        var file = site.Products.HasFlag(Products.Markdown) ? ProductNames.MarkdownFile.Name : "";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {site.Title}\n\n> {site.Description}\n\n");
        text.Append(strings.Fill("site.cut_off", ("date", strings.Date(release.Catalogue.AsOf)))).Append(". ");
        text.Append(strings["data.start_table"]).Append('\n');
        var years = release.Catalogue.Listings.Where(listing => listing.Kind == ListingKind.Year);
        Append("llms.pages", Sections.PagesOf(site).Select(section => Page(strings[section.Words], addresses.Page(section.Key))));
        Append("nav.documents", years.Select(list => Page(strings.Date(PartialDate.Of(list.Year, 0)), addresses.List(list))));
        if (file.Length > 0)
        {
            // The page of the data names its files, with their sizes.
            return text.Append('\n').Append(strings["markdown.llms"]).Append('\n').ToString();
        }

        Append("data.title", DataFiles(release));
        return text.ToString();

        void Append(string heading, IEnumerable<string> links) =>
            text.Append(CultureInfo.InvariantCulture, $"\n## {strings[heading]}\n\n").AppendJoin("", links.Select(link => $"- {link}\n"));

        string Page(string name, string address) => $"[{name}]({addresses.Absolute(Addresses.Beside(address, file))})";
    }

    // Of an export of several files, the first stands for all.
    private static IEnumerable<string> DataFiles(Release release)
    {
        var (site, strings, addresses) = (release.Edition.Site, release.Edition.Strings, release.Edition.Addresses);
        return from export in Exports.Data.In(site)
            where Dcat.SetOf(export, site) is not null
            let files = release.Files.Of(export)
            where files.Count > 0
            let address = addresses.Absolute(addresses.OfFile(files[0].File.Path))
            select $"[{export.Title(strings)}]({address}): {export.Description(strings)}";
    }
}
