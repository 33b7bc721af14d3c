using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests;

/// <summary>Places in pages that data files name.</summary>
internal static class PublishedAnchors
{
    /// <summary>Fails if a data file names a place of a page that is not there. What stands in a file that is no page is a name, not a
    /// place.</summary>
    public static void AreThere(string output, string url)
    {
        var named =
            from path in Directory.GetFiles(output, "*", SearchOption.AllDirectories)
            where Path.GetExtension(path) is ".json" or ".jsonld" or ".ttl" or ".xml" or ".txt" or ".csv" or ".cff"
            from Match address in Regex.Matches(File.ReadAllText(path), Regex.Escape(url) + "(?<path>[^\\s\"'<>#)]*/|)#(?<id>[\\w-]+)")
            select (File: Path.GetRelativePath(output, path), Page: address.Groups["path"].Value, Id: address.Groups["id"].Value);
        var found = named.Distinct().ToList();
        Assert.NotEmpty(found);
        var ids = found
            .Select(one => one.Page)
            .Distinct()
            .ToDictionary(
                page => page,
                page =>
                    new HtmlParser()
                        .ParseDocument(File.ReadAllText(Path.Combine(output, page, "index.html")))
                        .All.Select(element => element.Id)
                        .ToHashSet()
            );
        Assert.Empty(found.Where(one => one.Id != "publisher" && !ids[one.Page].Contains(one.Id)));
    }
}

/// <summary>The same of a publication that has everything.</summary>
public sealed class PublishedAnchorsTests(Exporting.Demonstration demonstration) : IClassFixture<Exporting.Demonstration>
{
    [Fact]
    public void Every_place_of_a_page_that_data_name_is_there() =>
        PublishedAnchors.AreThere(
            demonstration.Site.Output,
            demonstration.Site.Json("data/documents.json").GetProperty("url").GetString()!
        );
}
