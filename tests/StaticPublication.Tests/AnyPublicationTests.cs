using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace StaticPublication.Tests;

/// <summary>Publications that are no parliament's: nothing that they show speaks of one.</summary>
public sealed class AnyPublicationTests
{
    [Theory]
    [InlineData("council-fr")]
    [InlineData("council-en")]
    [InlineData("regulator-fr")]
    [InlineData("regulator-en")]
    public void A_publication_of_other_things_has_no_word_of_a_parliament(string name)
    {
        using var site = new TestSite(name, first: null);
        site.Build();
        PublishedWords.HasNone(site.Output, name.EndsWith("fr", StringComparison.Ordinal) ? French : English);
        PublishedAnchors.AreThere(site.Output, site.Json("data/documents.json").GetProperty("url").GetString()!);
        Assert.Equal(name.StartsWith("council", StringComparison.Ordinal), File.Exists(Path.Combine(site.Output, "data/memberships.csv")));
        if (name.StartsWith("regulator", StringComparison.Ordinal))
        {
            Assert.Equal("document,position,body,label,name,on", site.Read("data/document-bodies.csv").Split("\r\n")[0]);
            Assert.Contains(",bodies_concerned,bodies_concerned_labels,", site.Read("data/documents.csv"), StringComparison.Ordinal);
            // Words in data stay what they are: only files and columns have another name.
            var dictionary = DictionaryPages.Of(site, name.EndsWith("en", StringComparison.Ordinal) ? "dictionary" : "dictionnaire");
            string Described(string table) =>
                dictionary
                    .Select(page => page.QuerySelector($"section[aria-labelledby=d-{table}]"))
                    .Single(found => found is not null)!
                    .TextContent;
            Assert.Matches(@"\bministry\b", Described("list"));
            Assert.Matches(@"\bministries\b", Described("changes"));
            Assert.Contains("bodies.json", Described("document"), StringComparison.Ordinal);
            var typed = site.Json("search/index.json").GetProperty("fields").GetProperty("ministry");
            Assert.Equal(
                name.EndsWith("en", StringComparison.Ordinal) ? "division" : "direction",
                Assert.Single(typed.EnumerateArray()).GetString()
            );
        }

        var pages = Directory.GetDirectories(site.Output).Select(Path.GetFileName).ToList();
        Assert.Equal(12, site.Json("data/documents.json").GetProperty("counts").GetProperty("documents").GetInt32());
        Assert.DoesNotContain(pages, page =>
            page is "retards" or "overdue" or "statistiques" or "statistics" or "programmes" or "portefeuilles"
        );
    }

    [Theory]
    [InlineData("Questions sur le ministère", 2)]
    [InlineData("La commission répond", 1)]
    [InlineData("Le conseil délibère, les directions aussi", 0)]
    public void A_word_of_a_parliament_is_noticed(string text, int words) =>
        Assert.Equal(words, Regex.Count(text, French, RegexOptions.IgnoreCase));

    [Fact]
    public void The_fields_of_a_kind_are_shown_searched_and_published()
    {
        using var site = new TestSite("council-fr", first: null);
        site.Build();
        var page = new HtmlParser().ParseDocument(site.Read("documents/2024/02/deliberation-1/index.html"));
        var facts = string.Join('\n', page.QuerySelectorAll("dl").Select(list => list.TextContent));
        Assert.Contains("Vote", facts, StringComparison.Ordinal);
        Assert.Contains("26 pour, 1 contre", facts, StringComparison.Ordinal);
        Assert.Contains("12\u202F501,5", facts, StringComparison.Ordinal);
        Assert.Contains("20\u00A0mars 2024", facts, StringComparison.Ordinal);
        Assert.Contains("Affichée en mairie", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vote\u00A0: 26 pour, 1 contre", site.Read("documents/index.html"), StringComparison.Ordinal);
        var rows = site.Read("data/documents.csv").Split("\r\n");
        Assert.EndsWith(
            ",field_vote,field_montant,field_transmise_le,field_sens,field_acte,field_quartiers",
            rows[0],
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "\"26 pour, 1 contre\",12501.5,2024-03-20,adoptée,https://valbourg.example/actes/1,Gare|Moulin",
            rows.Single(row => row.StartsWith("deliberation-1,", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        var schema = site.Json("data/schema/document.schema.json")
            .GetProperty("properties")
            .GetProperty("fields")
            .GetProperty("properties");
        Assert.Equal("Montant en euros", schema.GetProperty("montant").GetProperty("description").GetString());
        Assert.Contains("Transmise le", DictionaryPages.Of(site)[0].Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_asked_by_what_is_not_answered()
    {
        using var site = new TestSite("regulator-en", first: null);
        var path = Path.Combine(site.Input, "documents/records.ndjson");
        site.With(
            "documents/records.ndjson",
            File.ReadAllText(path)
                .Replace("\"concerned\": [\"television-division\"]", "\"asked\": \"television-division\"", StringComparison.Ordinal)
        );
        var fault = site.Faults().First(fault => fault.Severity == Severity.Error);
        Assert.Equal(("KIND-USES", "ministries.asked", "ministries.concerned"), (fault.Code, fault.Field, fault.Expected));
    }

    [Fact]
    public void A_text_has_the_heading_that_its_kind_gives_it()
    {
        using var site = new TestSite("regulator-en", first: null);
        site.Build();
        var page = new HtmlParser().ParseDocument(site.Read("documents/2024/02/opinion-1/index.html"));
        Assert.Contains("Opinion", page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
    }

    [Theory]
    [InlineData("\"montant\":12501.5", "\"montant\":\"beaucoup\"", "TYPE", "fields.montant")]
    [InlineData("\"montant\":12501.5", "\"montant\":1e99", "NUM-RANGE", "fields.montant")]
    [InlineData("\"sens\":\"adoptée\"", "\"sens\":\"adopté\"", "ENUM", "fields.sens")]
    [InlineData("\"vote\":", "\"votes\":", "FIELD-UNKNOWN", "fields.votes")]
    [InlineData("\"type\":\"affichage\"", "\"type\":\"afichage\"", "ENUM", "events[0].type")]
    public void A_value_that_its_field_cannot_have_is_refused(string stated, string wrong, string code, string field)
    {
        using var site = new TestSite("council-fr", first: null);
        var path = Path.Combine(site.Input, "documents/records.ndjson");
        var lines = File.ReadAllText(path).Replace("\": ", "\":", StringComparison.Ordinal).Split('\n');
        lines[0] = lines[0].Replace(stated, wrong, StringComparison.Ordinal);
        site.With("documents/records.ndjson", string.Join('\n', lines));
        Assert.Contains(site.Faults(), fault => fault.Code.StartsWith(code, StringComparison.Ordinal) && fault.Field == field);
    }

    [Fact]
    public void A_word_that_the_program_does_not_have_is_refused_with_the_nearest()
    {
        using var theme = new TestSite("council-fr", first: null);
        var file = Path.Combine(theme.Folder, "strings.fr.yml");
        File.WriteAllText(file, "site:\n  skipp: \"Aller au texte\"\nidentifier:\n  valbourg: \"Valbourg\"\n");
        var faults = new FaultList();
        Reading.ThemeReading.Read(theme.Folder, "fr", faults);
        var fault = Assert.Single(faults.All);
        Assert.Equal(("STRINGS-KEY", "site.skipp", 2), (fault.Code, fault.Field, fault.Location.Line));
        Assert.StartsWith("nothing on the site is called \"site.skipp\"; nearest: site.skip", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skip: x", "skip", "site.skip")]
    [InlineData("folder: {recherch: x}", "folder.recherch", "folder.recherche")]
    [InlineData("language: {plural: x}", "language.plural", "language.plurals")]
    [InlineData("folder: {recherche: x}\nidentifier: {valbourg: x}", null, null)]
    public void A_word_is_told_with_the_nearest_wherever_it_stands(string words, string? key, string? nearest)
    {
        using var site = new TestSite("council-fr", first: null);
        var faults = site.With("strings.yml", words + "\n").Faults().Where(fault => fault.Code == "STRINGS-KEY").ToList();
        Assert.Equal(key is null ? 0 : 1, faults.Count);
        Assert.All(faults, fault => Assert.Equal((key, $"rename it to {nearest}, or leave it out"), (fault.Field, fault.Fix)));
    }

    [Fact]
    public void Two_kinds_may_not_give_a_field_two_types()
    {
        using var site = new TestSite("council-fr", first: null);
        var path = Path.Combine(site.Input, "authorities/kinds.yml");
        var kinds = File.ReadAllText(path)
            .Replace(
                "  uses: [authors, heading]",
                "  uses: [authors, heading]\n  fields: [{id: vote, label: Vote, type: number}]",
                StringComparison.Ordinal
            );
        Assert.Contains(site.With("authorities/kinds.yml", kinds).Faults(), fault => fault.Code == "KIND-FIELD");
    }

    private const string French =
        "question|minist[eè]r|député|assemblée|sénat|parlement|journal officiel|\\bJO\\b|"
        + "législature|legislature|circonscription|constituenc|gouvernement|portefeuille|portfolio|"
        + "programmes|réponse|répond(?!re)|answer|retard|overdue|chamber|signalement|pending|l’État";

    private const string English =
        "question|ministr|parliament|assembl|senat|official journal|legislature|constituenc|"
        + "government|portfolio|programmes|answer|overdue|chamber|flagged|pending|the State";
}
