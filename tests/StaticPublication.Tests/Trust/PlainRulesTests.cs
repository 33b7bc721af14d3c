using System.Text.Json;

namespace StaticPublication.Tests.Trust;

/// <summary>Dates, letters that look alike, sorting: tables of cases through the whole check.</summary>
public class PlainRulesTests
{
    public static TheoryData<string, string, string> Dates =>
        [.. Cases.Table("trust/dates.txt").Select(row => (row[0].Trim('"'), row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Dates))]
    [Trait("Check", "R07")]
    public void A_date_is_a_day_of_the_calendar_in_one_form(string text, string published, string day)
    {
        var number = Dates.Select(row => row.Data.Item1).ToList().IndexOf(text);
        Assert.Equal(
            published == "-" ? [] : [published],
            DateFaults
                .Value.Where(fault => fault.Location.Path == $"documents/published-{number}.json" && fault.Field == "published")
                .Select(fault => fault.Code)
        );
        Assert.Equal(
            day == "-" ? [] : [day],
            DateFaults
                .Value.Where(fault =>
                    fault.Location.Path == $"documents/day-{number}.json" && fault.Field == "events[0].on" && fault.Code != "DATE-ORDER"
                )
                .Select(fault => fault.Code)
        );
    }

    // Two records for each text, all in one site.
    private static Lazy<IReadOnlyList<Fault>> DateFaults { get; } =
        new(() =>
        {
            using var site = new TestSite();
            foreach (var (number, row) in Dates.Index())
            {
                var json = JsonSerializer.Serialize(Shapeless(row.Data.Item1));
                site.With(
                    $"documents/published-{number}.json",
                    $$$"""
                    {"id":"published-{{{number}}}","kind":"question-ecrite","title":"T","published":{{{json}}},
                    "source":{"licence":"etalab-2.0"}}
                    """
                );
                site.With(
                    $"documents/day-{number}.json",
                    $$$"""
                    {"id":"day-{{{number}}}","kind":"question-ecrite","title":"T","published":"1789",
                    "events":[{"type":"answered","on":{{{json}}}}],"source":{"licence":"etalab-2.0"}}
                    """
                );
            }

            return site.Faults();
        });

    [Theory]
    [InlineData("- {id: jean-martin, name: Jean Martin}\n- {id: jean-martin-2, name: JEAN  MARTIN}\n", true)]
    [InlineData("- {id: jean-martin, name: Jean Martin}\n- {id: martin-jean, name: MARTIN Jean}\n", true)]
    [InlineData("- {id: jean-martin, name: Jean Martin}\n- {id: martin-jean, name: Martin Jean}\n", true)]
    [InlineData("- {id: jean-martin, name: Jean Martin}\n- {id: jean-martin-2, name: Jean Martin, identifiers: {an: PA1}}\n", false)]
    [InlineData(
        "- {id: jean-martin, name: Jean Martin, memberships: [{group: A}]}\n"
            + "- {id: jean-martin-2, name: Jean Martin, memberships: [{group: B}]}\n",
        false
    )]
    [Trait("Check", "R12")]
    public void Two_of_one_name_that_nothing_tells_apart_are_told(string authors, bool warned)
    {
        using var site = new TestSite().With("authorities/authors.yml", authors);
        Assert.Equal(warned ? ["TWIN-NAME"] : [], site.Faults().Select(fault => fault.Code));
    }

    [Theory]
    [InlineData("\u0435conomie", "economie")]
    [InlineData("\u0435c\u043Enomie", "economie")]
    [InlineData("ec\u03BFnomie-numerique", "economie-numerique")]
    [Trait("Check", "R12")]
    public void A_reference_with_letters_that_look_alike_names_the_id_that_was_meant(string reference, string meant)
    {
        using var site = new TestSite().WithQuestion("qe-1", $"ministries: {{asked: \"{reference}\"}}\n");
        var fault = Assert.Single(site.Faults());
        Assert.Equal("ID-CONFUSABLE", fault.Code);
        Assert.Contains($"\"{meant}\"", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Check", "R40")]
    public void Names_are_sorted_as_in_a_french_dictionary_on_every_machine()
    {
        string[] names = ["Élysée", "elan", "Écologie", "état", "Zola", "Œuvre", "Île", "a", "Ça", "d’Alembert"];
        using var site = new TestSite().With(
            "authorities/authors.yml",
            string.Concat(names.Select((name, i) => $"- {{id: nom-{i}, name: {name}}}\n"))
        );
        site.WithQuestion("qe-1", "")
            .With(
                "documents/qe-1.md",
                "---\nid: qe-1\nkind: question-ecrite\ntitle: T\npublished: 2013-07-09\nsource: {licence: etalab-2.0}\n---\n"
            )
            .Build();
        var sorted = site.Json("data/authors.json");
        var entries =
            sorted.ValueKind == JsonValueKind.Array
                ? sorted
                : sorted.EnumerateObject().First(field => field.Value.ValueKind == JsonValueKind.Array).Value;
        Assert.Equal(
            ["a", "Ça", "d’Alembert", "Écologie", "elan", "Élysée", "état", "Île", "Œuvre", "Zola"],
            entries.EnumerateArray().Select(entry => entry.GetProperty("name").GetString()!)
        );
    }

    [Fact]
    [Trait("Check", "R40")]
    public void Rules_against_code_that_depends_on_a_culture_are_errors_and_nowhere_silenced()
    {
        var settings = File.ReadAllText(Path.Combine(Repository.Root, ".editorconfig"));
        foreach (var rule in new[] { "CA1304", "CA1305", "CA1310", "CA1311" })
        {
            Assert.Contains($"dotnet_diagnostic.{rule}.severity = error", settings, StringComparison.Ordinal);
            Assert.Empty(Repository.Files("src").Where(path => File.ReadAllText(path).Contains(rule, StringComparison.Ordinal)));
        }

        Assert.Empty(
            Repository
                .Files("src")
                .Where(path =>
                    path.EndsWith(".cs", StringComparison.Ordinal)
                    && File.ReadAllText(path) is var text
                    && (
                        text.Contains("CurrentCulture", StringComparison.Ordinal)
                        || text.Contains("CurrentUICulture", StringComparison.Ordinal)
                    )
                    && !text.Contains("CultureInfo.CurrentUICulture =", StringComparison.Ordinal)
                )
        );
    }

    // A cell of the table cannot hold spaces at its ends: ␠ stands for one.
    private static string Shapeless(string text) => text.Replace('␠', ' ').Replace("␀", "", StringComparison.Ordinal);
}
