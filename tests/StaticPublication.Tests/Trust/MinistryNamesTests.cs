using System.Text.Json;
using StaticPublication.Checking;
using StaticPublication.Text;

namespace StaticPublication.Tests.Trust;

/// <summary>Ministries change their names with each government: every name has one address for good, and no two of them share
/// one.</summary>
public class MinistryNamesTests
{
    private static readonly SourceLocation Somewhere = new("x", 1, 1);

    [Fact]
    [Trait("Check", "R13")]
    public void Every_name_of_several_governments_has_the_address_that_it_always_had()
    {
        var names = Cases.Table("trust/ministries.txt");
        using var site = new TestSite().With(
            "site.yml",
            File.ReadAllText(Path.Combine(TestSite.Sites, "base/site.yml")) + "unknownAuthorities: create\n"
        );
        foreach (var (number, row) in names.Index())
        {
            site.WithQuestion($"qe-{number}", $"ministries: {{asked: {JsonSerializer.Serialize(row[0])}}}\n");
        }

        site.Build();
        Assert.All(names.Index(), name =>
            Assert.Equal(
                name.Item[1],
                site.Json($"documents/2013/07/qe-{name.Index}/index.json")
                    .GetProperty("derived")
                    .GetProperty("labels")
                    .GetProperty("ministries")[0]
                    .GetProperty("id")
                    .GetString()
            )
        );
        Assert.All(names, row => Assert.True(File.Exists(Path.Combine(site.Output, "ministeres", row[1], "index.html")), row[1]));
        Assert.Equal(names.Select(row => Folding.Key(row[0])).Distinct().Count(), names.Select(row => row[1]).Distinct().Count());
        Seen.Of("R13", $"{names.Count} names of ministries at the addresses of the table");
    }

    [Fact]
    [Trait("Check", "R13")]
    public void No_two_of_the_official_names_of_ministries_share_an_id_in_whichever_order_they_come()
    {
        var names = File.ReadLines(SharedData.PathOf("an-bodies/organes.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(body => body.GetProperty("codeType").GetString() == "MINISTERE")
            .SelectMany(body => new[] { "libelle", "libelleEdition", "libelleAbrege" }.Select(field => body.GetProperty(field).GetString()))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.InRange(names.Count, 435, int.MaxValue);
        var ids = Ids(names);
        Assert.Equal(ids, Ids(names.AsEnumerable().Reverse()));
        Assert.All(ids.Values, id => Assert.Null(IdCheck.Fault(Somewhere, "id", id, new Shape.OfId())));
        Assert.All(ids.Values, id => Assert.Equal(id, Folding.Slug(id)));
        Assert.Empty(
            ids.GroupBy(name => name.Value, name => Folding.Key(name.Key))
                .Where(group => group.Distinct().Count() > 1)
                .Select(group => string.Join(" = ", group))
        );
        Seen.Of("R13", $"{names.Count} official names of ministries, {ids.Values.Distinct().Count()} ids, none of two names");
    }

    private static SortedDictionary<string, string> Ids(IEnumerable<string> names)
    {
        var index = new NameIndex<Ministry>("ministries", [], entry => new Ministry(entry));
        return new SortedDictionary<string, string>(
            names.ToDictionary(name => name, name => index.Create(name, Somewhere)!.Id),
            StringComparer.Ordinal
        );
    }
}
