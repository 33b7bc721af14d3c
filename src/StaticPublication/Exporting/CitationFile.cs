using StaticPublication.Text;

namespace StaticPublication.Exporting;

/// <summary><c>data/CITATION.cff</c>: how to cite the data, for programs that manage references (https://citation-file-format.github.io/,
/// version 1.2.0).</summary>
internal static class CitationFile
{
    public static OutputFile File(Release release, string version)
    {
        var (site, addresses) = (release.Edition.Site, release.Edition.Addresses);
        (string Field, string Value)[] fields =
        [
            ("cff-version", "\"1.2.0\""),
            ("message", Yaml.Text(release.Edition.Strings["data.cite"])),
            ("type", "dataset"),
            ("title", Yaml.Text(site.Title)),
            ("abstract", Yaml.Text(site.Description)),
            ("authors", $"[{{name: {Yaml.Text(site.Publisher.Name)}, website: {Yaml.Text(site.Publisher.Url)}}}]"),
            ("version", Yaml.Text(version)),
            ("date-released", DataWords.Of(release.Catalogue.AsOf)),
            ("url", Yaml.Text(addresses.Absolute(addresses.Page("donnees")))),
            ("license-url", Yaml.Text(site.Licence.Url ?? "https://spdx.org/licenses/" + site.Licence.Id)),
            ("keywords", $"[{string.Join(", ", DataSetFacts.Keywords(release.Catalogue).Select(Yaml.Text))}]"),
        ];
        return SmallFile.Of("data/CITATION.cff", string.Concat(fields.Select(field => $"{field.Field}: {field.Value}\n")));
    }
}
